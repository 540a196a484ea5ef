create function audit_refuses() returns trigger language plpgsql as $$
begin
  raise exception 'rows of the audit are never changed or deleted';
end;
$$;
create function audit_end_refuses() returns trigger language plpgsql as $$
begin
  if new.number < old.number then
    raise exception 'the end of the audit never goes back';
  end if;
  return new;
end;
$$;
create trigger audit_no_change before update or delete on audit for each row execute function audit_refuses();
create trigger audit_no_truncate before truncate on audit for each statement execute function audit_refuses();
create trigger audit_head_no_change before update or delete on audit_head for each row execute function audit_refuses();
create trigger audit_head_no_truncate before truncate on audit_head for each statement execute function audit_refuses();
create trigger audit_end_no_return before update on audit_end for each row execute function audit_end_refuses();
