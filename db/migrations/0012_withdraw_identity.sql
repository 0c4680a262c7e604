-- Who takes a report back takes the own name back with it. PostgreSQL deletes only rows that may also be read,
-- so the reporter may read the sealed bytes of the own report, which say nothing without the key.
create policy own_identity on intake.vaulted_identities for select to koko_app using (report_id = (select app.report()));
