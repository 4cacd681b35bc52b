-- Who may sign in, and what they may do in which organisation. The tables up to `passkey` are better-auth's own,
-- under its own names; only paraat_app reaches this schema.

CREATE SCHEMA auth;
REVOKE ALL ON SCHEMA auth FROM PUBLIC;

CREATE TABLE auth."user" (
  "id" text PRIMARY KEY,
  "name" text NOT NULL,
  "email" text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  "image" text,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE auth."session" (
  "id" text PRIMARY KEY,
  "expiresAt" timestamptz NOT NULL,
  "token" text NOT NULL UNIQUE,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE
);
CREATE INDEX "session_userId_idx" ON auth."session" ("userId");

CREATE TABLE auth."account" (
  "id" text PRIMARY KEY,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL
);
CREATE INDEX "account_userId_idx" ON auth."account" ("userId");

CREATE TABLE auth."verification" (
  "id" text PRIMARY KEY,
  "identifier" text NOT NULL,
  "value" text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "verification_identifier_idx" ON auth."verification" ("identifier");

CREATE TABLE auth."passkey" (
  "id" text PRIMARY KEY,
  "name" text,
  "publicKey" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "credentialID" text NOT NULL UNIQUE,
  "counter" integer NOT NULL,
  "deviceType" text NOT NULL,
  "backedUp" boolean NOT NULL,
  "transports" text,
  "createdAt" timestamptz,
  "aaguid" text
);
CREATE INDEX "passkey_userId_idx" ON auth."passkey" ("userId");

CREATE TABLE auth.membership (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES public.organisation (id),
  role text NOT NULL CHECK (role IN ('reader', 'on-call', 'editor', 'administrator')),
  since timestamptz NOT NULL,
  UNIQUE (user_id, organisation_id)
);
CREATE INDEX membership_organisation ON auth.membership (organisation_id);

-- Only the hash of a token is kept: who reads this table cannot open a link.
CREATE TABLE auth.one_time_link (
  id text PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  user_id text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES public.organisation (id),
  -- As the inviting organisation wrote it; what another organisation calls this person is not its business.
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('reader', 'on-call', 'editor', 'administrator')),
  purpose text NOT NULL CHECK (purpose IN ('first-administrator', 'invitation', 'recovery')),
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX one_time_link_user ON auth.one_time_link (user_id, organisation_id);

-- Attempts to sign in, per address and per account; outlives a restart.
CREATE TABLE auth.attempt (
  key text PRIMARY KEY,
  count integer NOT NULL,
  since timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA auth TO paraat_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO paraat_app;
