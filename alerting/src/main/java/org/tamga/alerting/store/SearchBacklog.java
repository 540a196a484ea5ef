package org.tamga.alerting.store;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Enters into the search what was stored before there was one, bit by bit; once, after which there is nothing left. */
final class SearchBacklog {
    private static final int AT_ONCE = 500;

    private SearchBacklog() {}

    static void workOff(Jdbi writer) {
        while (writer.inTransaction(handle -> {
            List<String> ids = handle.createQuery("select alert_id from search_backlog order by alert_id limit :some")
                    .bind("some", AT_ONCE)
                    .mapTo(String.class)
                    .list();
            AlertRows alerts = new AlertRows(handle);
            SearchKeys keys = new SearchKeys(handle);
            ids.forEach(id -> alerts.find(id).ifPresent(alert -> keys.follow(alert.finding())));
            if (!ids.isEmpty()) {
                handle.createUpdate("delete from search_backlog where alert_id in (<ids>)")
                        .bindList("ids", ids)
                        .execute();
            }
            return ids.size() == AT_ONCE;
        })) {
            continue;
        }
    }
}
