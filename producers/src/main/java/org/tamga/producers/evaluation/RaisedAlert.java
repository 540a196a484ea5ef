package org.tamga.producers.evaluation;

import java.util.List;

/** An alert as a back-test tells it. */
record RaisedAlert(String pattern, Severity severity, List<String> evidence) {
    RaisedAlert {
        evidence = List.copyOf(evidence);
    }

    enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }
}
