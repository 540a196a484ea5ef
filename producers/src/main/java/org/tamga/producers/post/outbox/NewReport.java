package org.tamga.producers.post.outbox;

import org.tamga.events.Report;

/**
 * A report to be saved; it has been judged.
 *
 * @param json the same in one line
 * @param search what it can be found by, normal forms apart by spaces
 */
public record NewReport(Report report, String json, String search, Source source) {}
