/** Whether somebody may say that a record is still right, as the server knows it. */
export interface MayReview {
  /** Null: they may. Else others must confirm the text first, or others answer for it. */
  why: 'verdicts-owed' | 'not-yours' | null;
  /** Who answers for it, where that is somebody else; the first one first. */
  who: string[];
}
