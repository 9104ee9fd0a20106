ALTER TABLE "pitch_views" ADD COLUMN "origin_key" text;--> statement-breakpoint
CREATE INDEX "pitch_views_origin" ON "pitch_views" USING btree ("pitch_id","day","origin_key") WHERE origin_key is not null;--> statement-breakpoint
CREATE INDEX "pitches_owner_created" ON "pitches" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "pitches_owner_title" ON "pitches" USING btree ("owner_id","left"(lower(title), 60),"id");--> statement-breakpoint
CREATE INDEX "pitches_owner_status" ON "pitches" USING btree ("owner_id",array_position(array['draft', 'published', 'optioned', 'in_production', 'released', 'archived', 'removed'], status),"id");