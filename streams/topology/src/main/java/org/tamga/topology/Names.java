package org.tamga.topology;

/** Names that outlive the process: stores, repartition topics, processors. Changed only on purpose, with an upgrade note. */
public final class Names {
    static final String SEIZURES_SOURCE = "seizures-source";
    static final String IDENTIFICATIONS_SOURCE = "identifications-source";
    static final String SEIZURES_INTAKE = "seizures-intake";
    static final String IDENTIFICATIONS_INTAKE = "identifications-intake";
    static final String VERDICTS = "verdicts";
    static final String INTAKE_VERDICT = "verdict-";
    static final String ACCEPTED = "accepted";
    static final String REFUSED = "refused";
    static final String TO_QUARANTINED = "to-quarantined";
    static final String QUARANTINE_SINK = "quarantine-sink";
    static final String BY_EVENT_ID = "by-event-id";
    static final String EVENTS_BY_ID = "events-by-id";
    static final String REVISIONS = "revisions";
    static final String OBSERVATIONS = "observations";
    static final String DETECTION = "detection";
    static final String CLAIMS = "claims";
    static final String LEDGER = "ledger";
    static final String ALERTS_SINK = "alerts-sink";

    /** The revision of each event that counts, by event id. */
    public static final String CURRENT_EVENTS_STORE = "current-events";

    /** The observations of each key, by key hash, time and event. */
    public static final String HISTORIES_STORE = "key-histories";

    /** The alerts that each key holds up, by key hash. */
    public static final String RAISED_STORE = "raised-alerts";

    /** The claims to each alert and how it was last published, by alert id. */
    public static final String LEDGER_STORE = "alert-ledger";

    private Names() {}
}
