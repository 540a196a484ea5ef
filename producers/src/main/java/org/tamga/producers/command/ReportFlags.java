package org.tamga.producers.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What {@code tamga report} can be told about one event: the fields of the JSON form, one flag each. */
final class ReportFlags {
    @Option(names = "--type", paramLabel = "TYPE", description = "seizure (default) or identification.")
    private String type = "seizure";

    @Option(
            names = "--event-id",
            paramLabel = "UUID",
            description = "To correct or retract an event. Default: a new one")
    private @Nullable String eventId;

    @Option(names = "--revision", paramLabel = "N", description = "Counts corrections; the highest counts. Default: 1")
    private int revision = 1;

    @Option(names = "--retract", description = "Take the event back: same event id, a higher revision.")
    private boolean retract;

    @Option(names = "--checkpoint", paramLabel = "ID", description = "The checkpoint's id, for example KZ-KORDAY.")
    private @Nullable String checkpoint;

    @Option(names = "--place", paramLabel = "TEXT", description = "The place in words, where there is no id.")
    private @Nullable String place;

    @Option(names = "--country", paramLabel = "CC", description = "The place's country, two letters.")
    private @Nullable String country;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "ISO 8601 with offset: 2026-03-01T14:05+06:00. Default: now")
    private @Nullable String at;

    @Option(names = "--direction", paramLabel = "WORD", description = "inbound, outbound, transit or domestic.")
    private @Nullable String direction;

    @Option(names = "--transport-mode", paramLabel = "WORD", description = "road, rail, river, sea, air, post or foot.")
    private @Nullable String transportMode;

    @Option(names = "--from", paramLabel = "CC", description = "Country of departure.")
    private @Nullable String departure;

    @Option(names = "--to", paramLabel = "CC", description = "Country of destination.")
    private @Nullable String destination;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<ItemFlags> items = new ArrayList<>();

    @Option(names = "--method", paramLabel = "WORD", description = "Identification: ANPR, MRZ, MANUAL, LAB and others.")
    private @Nullable String method;

    @Option(names = "--result", paramLabel = "WORD", description = "Identification: POSITIVE, NEGATIVE or SIGHTING.")
    private @Nullable String result;

    @Option(names = "--seizure-ref", paramLabel = "UUID", description = "Identification: the seizure it belongs to.")
    private @Nullable String seizureRef;

    @Option(names = "--vehicle", paramLabel = "'CC PLATE'", description = "For example 'KZ 123ABC02'; repeatable.")
    private List<String> vehicles = List.of();

    @Option(names = "--vin", paramLabel = "VIN", description = "Of the vehicle of the same rank; repeatable.")
    private List<String> vins = List.of();

    @Option(names = "--document", paramLabel = "'CC NUMBER'", description = "For example 'UZ AA1234567'; repeatable.")
    private List<String> documents = List.of();

    @Option(names = "--container", paramLabel = "NUMBER", description = "Container number; repeatable.")
    private List<String> containers = List.of();

    @Option(names = "--phone", paramLabel = "NUMBER", description = "With its country code; repeatable.")
    private List<String> phones = List.of();

    @Option(names = "--imei", paramLabel = "IMEI", description = "Of a device; repeatable.")
    private List<String> imeis = List.of();

    @Option(
            names = "--person",
            paramLabel = "'NAME, DATE, CC'",
            description = "Name, birth date, nationality; repeatable.")
    private List<String> persons = List.of();

    @Option(names = "--organisation", paramLabel = "'CC NAME'", description = "Repeatable.")
    private List<String> organisations = List.of();

    @Option(
            names = "--release-to",
            paramLabel = "CC",
            split = ",",
            description = "Who may see it: countries, MEMBERS, OBSERVERS. Default: MEMBERS")
    private List<String> releaseTo = List.of();

    @Option(
            names = "--exercise",
            description = "It is part of an exercise: the centre keeps it apart from what is real.")
    private boolean exercise;

    @Option(names = "--note", paramLabel = "TEXT", description = "For the centre only.")
    private @Nullable String note;

    ReportForm form(Clock clock) {
        ReportForm form = new ReportForm(
                        type, eventId == null ? UUID.randomUUID().toString() : eventId)
                .revision(revision, retract)
                .with("checkpoint", checkpoint)
                .with("place", place)
                .with("country", country)
                .with(
                        "occurredAt",
                        at == null
                                ? clock.instant()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString()
                                : at)
                .with("direction", direction)
                .with("transportMode", transportMode)
                .with("departureCountry", departure)
                .with("destinationCountry", destination)
                .with("method", method)
                .with("result", result)
                .with("seizureRef", seizureRef)
                .with("note", note)
                .exercise(exercise)
                .releasableTo(releaseTo)
                .vehicles(vehicles, vins)
                .ofCountry("document", "number", documents)
                .ofCountry("organisation", "name", organisations)
                .subjects("container", "number", containers)
                .subjects("phone", "number", phones)
                .subjects("device", "imei", imeis)
                .persons(persons);
        items.forEach(item -> item.into(form));
        return form;
    }

    /** One item; each further {@code --substance} starts another. */
    static final class ItemFlags {
        @Option(
                names = "--substance",
                required = true,
                paramLabel = "NAME",
                description = "What was seized or found. Each further --substance starts another item.")
        private String substance = "";

        @Option(names = "--quantity", paramLabel = "NUMBER", description = "How much of it.")
        private @Nullable String quantity;

        @Option(names = "--unit", paramLabel = "UNIT", description = "kg, g, tablets and others.")
        private @Nullable String unit;

        @Option(names = "--concealment", paramLabel = "TEXT", description = "Where it was hidden.")
        private @Nullable String concealment;

        @Option(names = "--marking", paramLabel = "TEXT", description = "Stamp or logo on its packages.")
        private List<String> markings = List.of();

        /** A seizure has items; an identification names a substance only. */
        void into(ReportForm form) {
            if (form.isSeizure()) {
                form.item(substance, quantity, unit, concealment, markings);
            } else {
                form.with("substance", substance);
            }
        }
    }
}
