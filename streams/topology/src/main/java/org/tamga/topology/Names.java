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
    static final String ANSWERED = "answered";
    static final String TO_REFUSALS = "to-refusals";
    static final String REFUSALS_SINK = "refusals-sink";
    static final String BY_EVENT_ID = "by-event-id";
    static final String EVENTS_BY_ID = "events-by-id";
    static final String REVISIONS = "revisions";
    static final String REVISION_SAYS = "revision-says-";
    static final String CHANGED = "changed";
    static final String TO_CHANGES = "to-changes";
    static final String TO_FOREIGN = "to-foreign";
    static final String FOREIGN_SINK = "foreign-sink";
    static final String TO_RECEIPTS = "to-receipts";
    static final String RECEIPTS_SINK = "receipts-sink";
    static final String RULES_SOURCE = "rules-source";
    static final String OPERATIONS_SOURCE = "operations-source";
    static final String RULES_INTAKE = "rules-intake";
    static final String OPERATIONS_INTAKE = "operations-intake";
    static final String REFERENCE = "reference";
    static final String REFERENCE_VERDICT = "reference-verdict-";
    static final String REFERENCE_TO_QUARANTINED = "reference-to-quarantined";
    static final String REFERENCE_QUARANTINE_SINK = "reference-quarantine-sink";
    static final String TO_REFERENCE = "to-reference";
    static final String TO_HISTORIES = "to-histories";
    static final String WITH_REFERENCE = "with-reference";
    static final String OBSERVATIONS = "observations";
    static final String HISTORIES = "histories";
    static final String HISTORY_SAYS = "history-says-";
    static final String MET = "met";
    static final String HITS = "hits";
    static final String CLAIMED = "claimed";
    static final String TO_MEETINGS = "to-meetings";
    static final String MEETINGS = "meetings";
    static final String MEETING = "meeting";
    static final String HITS_TO_PAIRS = "hits-to-pairs";
    static final String PAIRS_WITH_HITS = "pairs-with-hits";
    static final String REFERENCE_TO_PAIRS = "reference-to-pairs";
    static final String PAIRS_WITH_REFERENCE = "pairs-with-reference";
    static final String PAIRS = "pairs";
    static final String PAIR = "pair";
    static final String TO_CLAIMS = "to-claims";
    static final String ALL_CLAIMS = "all-claims";
    static final String CLAIMS = "claims";
    static final String LEDGER = "ledger";
    static final String ALERTS_SINK = "alerts-sink";
    static final String TO_CHANNELS = "to-channels";
    static final String REFERENCE_TO_CHANNELS = "reference-to-channels";
    static final String CHANNELS_WITH_REFERENCE = "channels-with-reference";
    static final String OPEN_ALERTS = "open-alerts";
    static final String CHANNELS = "channels";
    static final String CHANNEL_LEDGER = "channel-ledger";
    static final String CHANNELS_SINK = "channels-sink";

    /** The revision of each event that counts, by event id. */
    public static final String CURRENT_EVENTS_STORE = "current-events";

    /** The observations of each history, by history, time and event. */
    public static final String HISTORIES_STORE = "histories-observations";

    /** The alerts that each history holds up, by history, pattern and anchor time. */
    public static final String RAISED_STORE = "histories-raised";

    /** Which observations of vehicles the meetings know, by history. */
    public static final String SENT_TO_MEETINGS_STORE = "histories-sent-to-meetings";

    /** The rules and operations that the histories know. */
    public static final String HISTORIES_REFERENCE_STORE = "histories-reference";

    /** How far the histories have come in looking at themselves anew. */
    public static final String HISTORIES_PROGRESS_STORE = "histories-progress";

    /** Who passed each checkpoint in each direction. */
    public static final String MEETINGS_STORE = "meetings-observations";

    /** When two vehicles were together, by pair. */
    public static final String PAIRS_STORE = "pairs-togethernesses";

    /** The pairs of each vehicle. */
    public static final String PAIRS_OF_VEHICLES_STORE = "pairs-of-vehicles";

    /** The finds of every vehicle. */
    public static final String VEHICLE_HITS_STORE = "pairs-vehicle-hits";

    /** The alerts that each pair holds up. */
    public static final String RAISED_BY_PAIRS_STORE = "pairs-raised";

    /** The rules and operations that the pairs know. */
    public static final String PAIRS_REFERENCE_STORE = "pairs-reference";

    /** How far the pairs have come in looking at themselves anew. */
    public static final String PAIRS_PROGRESS_STORE = "pairs-progress";

    /** The alerts that channels are made of, and the channels. */
    public static final String CHANNEL_ALERTS_STORE = "channels-alerts";

    /** The same, by the events they rest on. */
    public static final String CHANNEL_EVENTS_STORE = "channels-events";

    /** The rules and operations that channels know. */
    public static final String CHANNELS_REFERENCE_STORE = "channels-reference";

    /** The claims to each channel and how it was last published. */
    public static final String CHANNEL_LEDGER_STORE = "channels-ledger";

    /** The claims to each alert and how it was last published, by alert id. */
    public static final String LEDGER_STORE = "alert-ledger";

    private Names() {}
}
