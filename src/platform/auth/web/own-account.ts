/** What the server tells somebody about their own account. */
export interface OwnAccount {
  name: string;
  email: string | null;
  hasPassword: boolean;
  passkeys: number;
}
