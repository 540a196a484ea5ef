package org.tamga.alerting.rest;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.store.AlertStore;

/** The alert that a request's path names. */
final class AskedAlert {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private AskedAlert() {}

    /** Refuses the request if that is no id of an alert. */
    static String id(Context request) {
        String id = request.pathParam("id");
        if (!ID.matcher(id).matches()) {
            throw RefusedRequest.noSuchAlert();
        }
        return id;
    }

    /** Refuses the request if there is none, or none that whoever asks may know of. */
    static QueuedAlert in(AlertStore store, Context request) {
        return store.find(id(request))
                .filter(alert -> Access.sees(Access.person(request), alert, store))
                .orElseThrow(RefusedRequest::noSuchAlert);
    }
}
