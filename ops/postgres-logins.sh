#!/bin/sh
# Runs once, when the database is new: the two logins and the database, as in docs/operations.md.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v owner="$OWNER_PASSWORD" -v web="$WEB_PASSWORD" <<'SQL'
create role koko_owner login createrole noinherit password :'owner';
create role koko_web login noinherit password :'web';
create database koko owner koko_owner;
SQL
