-- Understanding a conflict. First tool: escalation per party over time.
create schema analysis;
grant usage on schema analysis to koko_app;
create table analysis.escalation_assessments (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	actor_id uuid not null,
	stage integer not null check (stage between 1 and 9),
	assessed_on date not null,
	evidence text not null check (length(trim(evidence)) > 0),
	author_id uuid not null, created_at timestamptz not null,
	primary key (tenant_id, id)
);
comment on table analysis.escalation_assessments is 'Eskalationsstufe (Glasl 1–9): an estimate, dated, per party, with author and observable evidence.';
create index escalation_case on analysis.escalation_assessments (tenant_id, case_id, assessed_on);
call app.follow_case('analysis.escalation_assessments');
