DROP INDEX "announcements_newest";--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "starts_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
UPDATE "announcements" SET "starts_at" = "created_at";--> statement-breakpoint
ALTER TABLE "announcements" ALTER COLUMN "starts_at" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "announcements_begin" ON "announcements" USING btree ("starts_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);
