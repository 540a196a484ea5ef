package org.tamga.alerting.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.search.Findable;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Sought;

/** The SQL of a search, put together from what is asked; every value is bound. */
final class SearchQuery {
    private static final String WHOLE_ID = "-0000-0000-0000-000000000000";
    private static final String LAST_ID = "-ffff-ffff-ffff-ffffffffffff";

    private final @Nullable Sought sought;
    private final Narrowing narrowing;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final String text;
    private final String whole;

    /** @param sought null for every alert that the narrowing lets through */
    SearchQuery(@Nullable Sought sought, Narrowing narrowing) {
        this.sought = sought;
        this.narrowing = narrowing;
        this.text = sought == null ? "" : " and (" + String.join(" or ", ways(sought)) + ")";
        this.whole = sought == null || !asksForKeys()
                ? ""
                : "case when alert_id in (select alert_id from search_key where form in (<whole>)) then 0 else 1 end, ";
    }

    boolean asksForKeys() {
        return !keys.isEmpty();
    }

    Query alerts(Handle handle, int limit) {
        StringBuilder sql = new StringBuilder(AlertRows.COLUMNS)
                .append("where handling in (<handling>)")
                .append(text)
                .append(narrowing.handling().contains(HandlingState.CLOSED) ? "" : AlertRows.UNFINISHED)
                .append(narrowing.open() == null ? "" : narrowing.open() ? " and is_open = 1" : " and is_open = 0")
                .append(narrowing.kept() ? "" : " and operation is null")
                .append(narrowing.pattern() == null ? "" : " and pattern = :pattern");
        if (narrowing.country() != null) {
            sql.append(" and exists (select 1 from alert_country c"
                    + " where c.alert_id = alert.alert_id and c.country = :country)");
        }
        if (narrowing.from() != null || narrowing.until() != null) {
            sql.append(" and alert_id in (select alert_id from alert_span where last_at is not null")
                    .append(narrowing.from() == null ? "" : " and last_at >= :from")
                    .append(narrowing.until() == null ? ")" : " and first_at < :until)");
        }
        Query query = handle.createQuery(
                        sql.append(" order by ").append(whole).append("detected_at desc, alert_id limit :limit"))
                .bindList(
                        "handling",
                        narrowing.handling().stream().map(Enum::name).sorted().toList())
                .bind("limit", limit);
        bindNarrowing(query);
        if (!whole.isEmpty() && sought != null) {
            query.bindList("whole", wholeForms(sought));
        }
        return bind(query);
    }

    /** What of these alerts is meant by the text: alert_id, kind, form, event_id. */
    Query keys(Handle handle, List<String> alertIds) {
        Query query = handle.createQuery(
                        "select alert_id, kind, form, event_id from search_key where alert_id in (<ids>)" + " and ("
                                + String.join(" or ", keys) + ") order by alert_id, kind, form, event_id")
                .bindList("ids", alertIds);
        // only those that this statement names
        values.forEach((name, value) -> {
            if (name.startsWith("key")) {
                query.bind(name, value);
            }
        });
        return query;
    }

    private List<String> ways(Sought text) {
        List<String> ways = new ArrayList<>();
        if (!text.id().isEmpty()) {
            ways.add(byId(text.id()));
        }
        text.beginnings().forEach(form -> ways.add(in(key(form, "kind <> '" + Findable.PERSON + "'"))));
        if (!text.names().isEmpty()) {
            ways.add(text.names().stream()
                    .map(part -> in(key(part, "kind = '" + Findable.PERSON + "'")))
                    .collect(Collectors.joining(" and ", "(", ")")));
        }
        return ways;
    }

    private String byId(String id) {
        boolean beginning = id.length() < WHOLE_ID.length();
        values.put("idFrom", beginning ? id + WHOLE_ID : id);
        values.put("idUntil", beginning ? id + LAST_ID : id);
        values.put("event", id);
        return "(alert_id between :idFrom and :idUntil"
                + " or alert_id in (select alert_id from alert_evidence where event_id = :event))";
    }

    /** The condition that a row of search_key begins so. */
    private String key(String form, String kind) {
        String from = "keyFrom" + keys.size();
        String until = "keyUntil" + keys.size();
        values.put(from, SearchForm.of(form));
        values.put(until, SearchForm.after(form));
        String condition = "(" + kind + " and form >= :" + from + " and form < :" + until + ")";
        keys.add(condition);
        return condition;
    }

    private static String in(String condition) {
        return "alert_id in (select alert_id from search_key where " + condition + ")";
    }

    private static List<String> wholeForms(Sought text) {
        return Stream.concat(text.beginnings().stream(), text.names().stream())
                .map(SearchForm::of)
                .toList();
    }

    private void bindNarrowing(Query query) {
        if (narrowing.pattern() != null) {
            query.bind("pattern", narrowing.pattern());
        }
        if (narrowing.country() != null) {
            query.bind("country", narrowing.country());
        }
        if (narrowing.from() != null) {
            query.bind("from", narrowing.from().toEpochMilli());
        }
        if (narrowing.until() != null) {
            query.bind("until", narrowing.until().toEpochMilli());
        }
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        return statement;
    }
}
