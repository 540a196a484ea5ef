package org.tamga.producers.post.outbox;

/** What became of a request to save a report. */
public sealed interface Saving {
    /** It is on the disk now. */
    record Saved(SavedReport report) implements Saving {}

    /** It was on the disk already: this is what an earlier request with the same key and body saved. */
    record Repeated(SavedReport report) implements Saving {}

    /** An earlier request with the same key had another body; nothing was saved. */
    record KeyReused() implements Saving {}

    /** This revision of the event was saved before, by another request; nothing was saved. */
    record RevisionTaken(SavedReport report) implements Saving {}
}
