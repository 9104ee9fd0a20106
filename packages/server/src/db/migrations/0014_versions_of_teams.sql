drop policy pitch_versions_team on pitch_versions;--> statement-breakpoint
create policy pitch_versions_read on pitch_versions for select using (
  app_actor_role() = 'system' or pitch_role(pitch_id) is not null
);--> statement-breakpoint
create policy pitch_versions_add on pitch_versions for insert with check (
  app_actor_role() = 'system' or pitch_role(pitch_id) in ('owner', 'editor')
);--> statement-breakpoint
create policy pitch_versions_change on pitch_versions for update using (
  app_actor_role() = 'system' or pitch_role(pitch_id) in ('owner', 'editor')
);--> statement-breakpoint
create policy pitch_versions_thin on pitch_versions for delete using (
  app_actor_role() = 'system' or pitch_role(pitch_id) in ('owner', 'editor')
);
