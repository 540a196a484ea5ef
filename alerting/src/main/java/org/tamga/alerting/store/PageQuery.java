package org.tamga.alerting.store;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;

/** The SQL for a page of the queue; one row more than asked for tells whether there is another page. */
final class PageQuery {
    private static final String AFTER_URGENT = " and (urgency < :urgency or (urgency = :urgency and"
            + " (detected_at > :detectedAt or (detected_at = :detectedAt and alert_id > :alertId))))";
    private static final String AFTER_LATEST =
            " and (detected_at < :detectedAt or (detected_at = :detectedAt and alert_id > :alertId))";

    private static final String SHELVED = " and shelved_until > :shelvedAt";
    private static final String UNSHELVED = " and (shelved_until is null or shelved_until <= :shelvedAt)";

    private PageQuery() {}

    /** An empty choice matches nothing, and is no SQL. */
    static boolean isEmpty(AlertQuery query) {
        return query.handling().isEmpty()
                || query.severity().isEmpty()
                || isEmpty(query.confidence())
                || isEmpty(query.impact());
    }

    static Query of(Handle handle, String columns, AlertQuery query) {
        boolean latest = query.order() == AlertQuery.Order.LATEST;
        Cursor after = query.after();
        AlertQuery.Shelving shelving = query.shelving();
        StringBuilder sql = new StringBuilder(columns)
                .append("where handling in (<handling>) and severity in (<severity>)")
                // said as the index says it, since a database does not look into what is bound
                .append(query.open() == null ? "" : query.open() ? " and is_open = 1" : " and is_open = 0")
                .append(query.handling().contains(HandlingState.CLOSED) ? "" : AlertRows.UNFINISHED)
                .append(query.held() == null ? "" : query.held() ? " and held_by is not null" : " and held_by is null")
                .append(shelving == null ? "" : shelving.shelved() ? SHELVED : UNSHELVED)
                .append(query.confidence() == null ? "" : " and confidence in (<confidence>)")
                .append(query.impact() == null ? "" : " and impact in (<impact>)")
                .append(query.operation() == null ? "" : " and operation = :operation")
                .append(query.kept() ? "" : " and operation is null");
        if (after != null) {
            sql.append(latest ? AFTER_LATEST : AFTER_URGENT);
        }
        sql.append(
                latest
                        ? " order by detected_at desc, alert_id limit :limit"
                        : " order by urgency desc, detected_at, alert_id limit :limit");
        Query rows = handle.createQuery(sql)
                .bindList("handling", names(query.handling()))
                .bindList("severity", names(query.severity()))
                .bind("limit", query.limit() + 1);
        bind(rows, query);
        return after == null ? rows : bind(rows, after, latest);
    }

    private static void bind(Query rows, AlertQuery query) {
        if (query.confidence() != null) {
            rows.bindList("confidence", names(query.confidence()));
        }
        if (query.shelving() != null) {
            rows.bind("shelvedAt", query.shelving().at().toEpochMilli());
        }
        if (query.impact() != null) {
            rows.bindList("impact", names(query.impact()));
        }
        if (query.operation() != null) {
            rows.bind("operation", query.operation());
        }
    }

    private static Query bind(Query rows, Cursor after, boolean latest) {
        rows.bind("detectedAt", after.detectedAt()).bind("alertId", after.alertId());
        return latest ? rows : rows.bind("urgency", after.urgency());
    }

    private static boolean isEmpty(@Nullable Set<?> choice) {
        return choice != null && choice.isEmpty();
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }
}
