package org.tamga.events.json;

import org.tamga.events.ChemicalProfile;
import org.tamga.events.Evaluation;
import org.tamga.events.Handling;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.Item;
import org.tamga.events.Package;
import org.tamga.events.Report;
import org.tamga.events.Subject;

/** From a report to one line; what is not said is left out. */
final class ReportWriter {
    private final LineWriter line;

    private ReportWriter(LineWriter line) {
        this.line = line;
    }

    static String write(Report report) {
        return LineWriter.line(line -> new ReportWriter(line).report(report));
    }

    private void report(Report report) {
        line.text("type", report.type());
        line.text("eventId", report.eventId());
        line.integer("revision", report.revision());
        line.flag("retracted", report.retracted());
        line.text("checkpoint", report.checkpoint());
        line.text("place", report.place());
        line.text("country", report.country());
        line.time("occurredAt", report.occurredAt());
        line.time("recordedAt", report.recordedAtGiven());
        line.word("direction", Vocabulary.DIRECTION, report.direction());
        line.word("transportMode", Vocabulary.TRANSPORT_MODE, report.transportMode());
        line.text("departureCountry", report.departureCountry());
        line.text("destinationCountry", report.destinationCountry());
        if (report instanceof Report.Seizure) {
            line.text("coverLoad", ((Report.Seizure) report).event().getCoverLoad());
            line.objects("items", ((Report.Seizure) report).event().getItems(), this::item);
        } else if (report instanceof Report.Identification) {
            identification(((Report.Identification) report).event());
        }
        line.objects("subjects", report.subjects(), this::subject);
        line.object("handling", report.handling(), this::handling);
        line.object("evaluation", report.evaluation(), this::evaluation);
        line.text("note", report.note());
        line.flag("exercise", report.exercise());
    }

    private void identification(IdentificationEvent event) {
        line.text("method", event.getMethod());
        line.word("result", Vocabulary.RESULT, event.getResult());
        line.text("substance", event.getSubstance());
        line.text("seizureRef", event.getSeizureRef());
    }

    private void item(Item item) {
        line.text("substance", item.getSubstance());
        line.decimal("quantity", item.getQuantity());
        line.text("unit", item.getUnit());
        line.number("purity", item.getPurity());
        line.word("testLevel", Vocabulary.TEST_LEVEL, item.getTestLevel());
        line.text("concealment", item.getConcealment());
        line.objects("packages", item.getPackages(), this::packages);
        line.object("profile", item.getProfile(), this::profile);
    }

    private void packages(Package packages) {
        line.integer("count", packages.getCount());
        line.decimal("massGrams", packages.getMassGrams());
        line.text("marking", packages.getMarking());
    }

    private void profile(ChemicalProfile profile) {
        line.text("method", profile.getMethod());
        line.numbers("values", profile.getValues());
    }

    private void subject(Subject subject) {
        line.word("kind", Vocabulary.SUBJECT_KIND, subject.getKind());
        line.text("plate", subject.getPlate());
        line.text("number", subject.getNumber());
        line.text("documentType", subject.getDocumentType());
        line.text("name", subject.getName());
        line.text("country", subject.getCountry());
        line.text("vin", subject.getVin());
        line.text("make", subject.getMake());
        line.text("colour", subject.getColour());
        line.text("birthDate", subject.getBirthDate());
        line.text("nationality", subject.getNationality());
        line.text("imei", subject.getImei());
    }

    private void handling(Handling handling) {
        line.texts("releasableTo", handling.getReleasableTo());
        line.text("tlp", handling.getTlp());
        line.text("code", handling.getCode());
    }

    private void evaluation(Evaluation evaluation) {
        line.text("source", evaluation.getSource());
        line.integer("information", evaluation.getInformation());
    }
}
