create index users_name_trgm on users using gin (lower(name) gin_trgm_ops);--> statement-breakpoint
create index users_email_trgm on users using gin (email gin_trgm_ops);--> statement-breakpoint
create index pitch_likes_newest on pitch_likes (created_at);--> statement-breakpoint
create index pitch_comments_newest on pitch_comments (created_at);--> statement-breakpoint
create index pitch_comments_answers on pitch_comments (parent_id) where parent_id is not null and deleted_at is null;
