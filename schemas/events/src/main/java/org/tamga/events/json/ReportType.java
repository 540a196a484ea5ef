package org.tamga.events.json;

/** The two types of report, as the field {@code type} says them. */
enum ReportType {
    SEIZURE,
    IDENTIFICATION,
    OTHER;

    static final Words<ReportType> WORDS = Words.lowerCase(ReportType.class);
}
