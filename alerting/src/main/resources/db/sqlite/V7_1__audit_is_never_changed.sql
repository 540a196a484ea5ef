create trigger audit_no_update before update on audit begin
  select raise(abort, 'rows of the audit are never changed');
end;
create trigger audit_no_delete before delete on audit begin
  select raise(abort, 'rows of the audit are never deleted');
end;
create trigger audit_head_no_update before update on audit_head begin
  select raise(abort, 'heads of the audit are never changed');
end;
create trigger audit_head_no_delete before delete on audit_head begin
  select raise(abort, 'heads of the audit are never deleted');
end;
create trigger audit_end_no_return before update on audit_end when new.number < old.number begin
  select raise(abort, 'the end of the audit never goes back');
end;
