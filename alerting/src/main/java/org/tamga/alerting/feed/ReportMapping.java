package org.tamga.alerting.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Checkpoint;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.search.Mention;
import org.tamga.alerting.search.Reported;
import org.tamga.events.Evidence;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Package;
import org.tamga.events.Report;
import org.tamga.events.Subject;
import org.tamga.events.internal.CurrentEvent;
import org.tamga.vocabulary.Countries;

/** Reads an event as the streams application has it into what the search shows. The note is left where it is. */
final class ReportMapping {
    private static final String UNKNOWN = "";

    private final Function<String, Optional<Checkpoint>> register;

    /** @param register the checkpoint with an id; empty for one that it does not have */
    ReportMapping(Function<String, Optional<Checkpoint>> register) {
        this.register = register;
    }

    Reported of(CurrentEvent current) {
        Report report = Report.of((SpecificRecord) current.getEvent());
        // where detection made something of it, its place has been looked up
        Evidence shown = current.getObservations().isEmpty()
                ? null
                : current.getObservations().get(0).getEvidence();
        Checkpoint known = register.apply(said(report.checkpoint())).orElse(null);
        String checkpoint = shown != null ? shown.getCheckpoint() : known == null ? null : known.id();
        return new Reported(
                report.eventId().toLowerCase(Locale.ROOT),
                report.revision(),
                report.retracted(),
                report.exercise(),
                nature(report),
                shown != null
                        ? shown.getCountry()
                        : known != null ? known.country() : Countries.normalise(said(report.country())),
                checkpoint,
                shown != null ? shown.getPlace() : known != null ? known.name() : place(report),
                report.occurredAt(),
                mentions(report));
    }

    private static String place(Report report) {
        return report.place() == null ? said(report.checkpoint()) : report.place();
    }

    private static Nature nature(Report report) {
        return report instanceof Report.Identification identification
                ? identification.event().getResult() == IdentificationResult.POSITIVE
                        ? Nature.POSITIVE
                        : Nature.SIGHTING
                : Nature.SEIZURE;
    }

    private static List<Mention> mentions(Report report) {
        List<Mention> mentions = new ArrayList<>();
        report.subjects().forEach(subject -> mentions.addAll(mentions(subject)));
        if (report instanceof Report.Seizure seizure) {
            seizure.event().getItems().stream()
                    .flatMap(item -> item.getPackages().stream())
                    .map(Package::getMarking)
                    .flatMap(Stream::ofNullable)
                    .map(marking -> Mention.number("marking", marking))
                    .forEach(mentions::add);
        }
        return mentions.stream()
                .filter(mention -> !mention.forms().isEmpty())
                .distinct()
                .toList();
    }

    private static List<Mention> mentions(Subject subject) {
        String country = Countries.normalise(said(subject.getCountry()));
        return switch (subject.getKind()) {
            case VEHICLE ->
                List.of(
                        Mention.inCountry("vehicle", country, said(subject.getPlate())),
                        Mention.number("vin", said(subject.getVin())));
            case DOCUMENT -> List.of(Mention.inCountry("document", country, said(subject.getNumber())));
            case CONTAINER -> List.of(Mention.number("container", said(subject.getNumber())));
            case PHONE -> List.of(Mention.phone(said(subject.getNumber())));
            case DEVICE -> List.of(Mention.number("device", said(subject.getImei())));
            case PERSON -> List.of(Mention.person(said(subject.getName()), said(subject.getBirthDate())));
            case ORGANISATION -> List.of(Mention.number("organisation", said(subject.getName())));
            case OTHER -> List.of();
        };
    }

    private static String said(@Nullable String text) {
        return text == null ? UNKNOWN : text.strip();
    }
}
