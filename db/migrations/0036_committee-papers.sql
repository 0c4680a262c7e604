-- Gremienvorlage: what a committee is to decide about, written for it; nothing flows in from the case file by itself.
create table cases.committee_papers (
	tenant_id uuid not null, id uuid not null, case_id uuid not null,
	committee text not null, session_on date,
	is_public boolean not null default true,
	subject text not null, background text not null, recommendations text not null default '',
	measure_ids uuid[] not null default '{}',
	created_by uuid not null, created_at timestamptz not null, updated_at timestamptz not null,
	version integer not null default 1,
	primary key (tenant_id, id),
	foreign key (tenant_id, case_id) references cases.conflict_cases (tenant_id, id)
);
comment on table cases.committee_papers is 'CommitteePaper: written by the conflict manager for a committee; holds no passage of the case file.';
comment on column cases.committee_papers.measure_ids is 'Measures whose title, owner and day the author released into the paper.';
create index committee_papers_case on cases.committee_papers (tenant_id, case_id, created_at desc);
call app.follow_case('cases.committee_papers');
grant delete on cases.committee_papers to koko_app;
