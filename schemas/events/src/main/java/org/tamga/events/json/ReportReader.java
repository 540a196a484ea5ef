package org.tamga.events.json;

import java.util.List;
import java.util.Optional;
import org.tamga.events.Evaluation;
import org.tamga.events.Handling;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;

/** From the fields of one object to a report. */
final class ReportReader {
    private static final List<String> RELEASED_TO_MEMBERS = List.of("MEMBERS");

    private ReportReader() {}

    /** Empty if its type is not known; then there is a problem that says so. */
    static Optional<Report> read(Fields fields) {
        ReportType type = fields.requiredWord("type", ReportType.WORDS, ReportType.OTHER);
        switch (type) {
            case SEIZURE:
                return Optional.of(new Report.Seizure(seizure(fields)));
            case IDENTIFICATION:
                return Optional.of(new Report.Identification(identification(fields)));
            default:
                return Optional.empty();
        }
    }

    private static SeizureEvent seizure(Fields fields) {
        return new SeizureEvent(
                fields.requiredUuid("eventId"),
                revision(fields),
                fields.flag("retracted"),
                fields.text("checkpoint"),
                fields.text("place"),
                fields.code("country"),
                fields.requiredTime("occurredAt"),
                fields.time("recordedAt"),
                fields.word("direction", Vocabulary.DIRECTION),
                fields.word("transportMode", Vocabulary.TRANSPORT_MODE),
                fields.code("departureCountry"),
                fields.code("destinationCountry"),
                fields.text("coverLoad"),
                fields.requiredObjects("items", ItemReader::read),
                fields.objects("subjects", SubjectReader::read),
                handling(fields),
                fields.object("evaluation", ReportReader::evaluation),
                fields.text("note"),
                fields.flag("exercise"));
    }

    private static IdentificationEvent identification(Fields fields) {
        return new IdentificationEvent(
                fields.requiredUuid("eventId"),
                revision(fields),
                fields.flag("retracted"),
                fields.text("checkpoint"),
                fields.text("place"),
                fields.code("country"),
                fields.requiredTime("occurredAt"),
                fields.time("recordedAt"),
                fields.word("direction", Vocabulary.DIRECTION),
                fields.word("transportMode", Vocabulary.TRANSPORT_MODE),
                fields.code("departureCountry"),
                fields.code("destinationCountry"),
                fields.requiredCode("method"),
                fields.requiredWord("result", Vocabulary.RESULT, IdentificationResult.OTHER),
                fields.text("substance"),
                fields.uuid("seizureRef"),
                fields.objects("subjects", SubjectReader::read),
                handling(fields),
                fields.object("evaluation", ReportReader::evaluation),
                fields.text("note"),
                fields.flag("exercise"));
    }

    private static int revision(Fields fields) {
        Integer revision = fields.integer("revision");
        return revision == null ? 1 : revision;
    }

    private static Handling handling(Fields fields) {
        Handling handling = fields.object("handling", ReportReader::handlingOf);
        return handling == null ? new Handling(RELEASED_TO_MEMBERS, null, null) : handling;
    }

    private static Handling handlingOf(Fields fields) {
        List<String> releasableTo = fields.codes("releasableTo");
        return new Handling(
                releasableTo == null ? RELEASED_TO_MEMBERS : releasableTo, fields.text("tlp"), fields.code("code"));
    }

    private static Evaluation evaluation(Fields fields) {
        return new Evaluation(fields.code("source"), fields.integer("information"));
    }
}
