package org.tamga.detection.patterns;

import java.util.List;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.history.History;
import org.tamga.detection.keys.KeyKind;

/** A pattern that needs to know the history of one key and nothing else: the patterns of the <em>key</em> keying. */
public interface KeyPattern {

    /** The name in rules, alerts and files, for example {@code "linked-vehicle"}. It outlives the process. */
    String id();

    /** Whether it looks at keys of this kind. */
    boolean concerns(KeyKind kind);

    /** The alerts that are open for this history under these rules, each anchored differently, in order of anchor. */
    List<Alert> alerts(History history, Rules rules);
}
