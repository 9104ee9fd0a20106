CREATE TABLE "sign_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"user_type" text NOT NULL,
	"company_name" text,
	"password_hash" text NOT NULL,
	"next" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_ups_email_lower" CHECK (email = lower(email)),
	CONSTRAINT "sign_ups_type_known" CHECK (user_type in ('creator', 'investor', 'production', 'viewer')),
	CONSTRAINT "sign_ups_company" CHECK (user_type <> 'production' or company_name is not null)
);
--> statement-breakpoint
CREATE INDEX "sign_ups_email" ON "sign_ups" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "sign_ups_expiry" ON "sign_ups" USING btree ("expires_at");