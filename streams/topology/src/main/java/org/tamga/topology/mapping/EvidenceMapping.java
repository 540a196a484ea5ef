package org.tamga.topology.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Evaluation;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Position;
import org.tamga.detection.report.Profile;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.report.TransportMode;
import org.tamga.events.ChemicalProfile;
import org.tamga.events.Evidence;
import org.tamga.events.EvidenceItem;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Item;
import org.tamga.events.Report;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.Quantity;
import org.tamga.vocabulary.Substances;
import org.tamga.vocabulary.Units;

/** What the centre may show of one event, and what the patterns see of it: the second is read from the first. */
final class EvidenceMapping {
    private EvidenceMapping() {}

    /** @param placeName as the register or the report has it */
    static Evidence write(Report report, Place place, String placeName) {
        Position position = place.position();
        var grades = report.evaluation();
        return new Evidence(
                report.eventId(),
                nature(report),
                report.occurredAt(),
                place.country(),
                position == null ? null : place.name(),
                placeName,
                place.crossing(),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                lower(report.direction()),
                lower(report.transportMode()),
                country(report.departureCountry()),
                country(report.destinationCountry()),
                report instanceof Report.Seizure seizure ? seizure.event().getCoverLoad() : null,
                grades == null ? null : grades.getSource(),
                grades == null ? null : grades.getInformation(),
                report instanceof Report.Identification identification
                        ? identification.event().getMethod()
                        : null,
                items(report),
                null,
                report.handling().getReleasableTo(),
                report.exercise(),
                report.handling().getTlp(),
                report.handling().getCode());
    }

    /** The same, with what it says of one key as it was written. */
    static Evidence of(Evidence shown, @Nullable String keyAsWritten) {
        return new Evidence(
                shown.getEventId(),
                shown.getNature(),
                shown.getOccurredAt(),
                shown.getCountry(),
                shown.getCheckpoint(),
                shown.getPlace(),
                shown.getCrossing(),
                shown.getLatitude(),
                shown.getLongitude(),
                shown.getDirection(),
                shown.getTransportMode(),
                shown.getDepartureCountry(),
                shown.getDestinationCountry(),
                shown.getCoverLoad(),
                shown.getSourceGrade(),
                shown.getInformationGrade(),
                shown.getMethod(),
                shown.getItems(),
                keyAsWritten,
                shown.getReleasableTo(),
                shown.getExercise(),
                shown.getTlp(),
                shown.getHandlingCode());
    }

    /** As the patterns see it; what is shown goes along as its detail. */
    static Event read(Evidence shown) {
        return new Event(
                shown.getEventId(),
                shown.getOccurredAt(),
                Nature.valueOf(shown.getNature().name()),
                place(shown),
                word(Direction.class, shown.getDirection()),
                word(TransportMode.class, shown.getTransportMode()),
                shown.getDepartureCountry(),
                shown.getDestinationCountry(),
                shown.getCoverLoad(),
                shown.getItems().stream().map(EvidenceMapping::item).toList(),
                new Evaluation(shown.getSourceGrade(), shown.getInformationGrade()),
                shown);
    }

    private static Place place(Evidence shown) {
        String checkpoint = shown.getCheckpoint();
        Double latitude = shown.getLatitude();
        Double longitude = shown.getLongitude();
        return new Place(
                checkpoint == null ? shown.getPlace() : checkpoint,
                shown.getCountry(),
                shown.getCrossing(),
                latitude == null || longitude == null ? null : new Position(latitude, longitude));
    }

    static org.tamga.events.Nature nature(Report report) {
        if (report instanceof Report.Identification identification) {
            return identification.event().getResult() == IdentificationResult.POSITIVE
                    ? org.tamga.events.Nature.POSITIVE
                    : org.tamga.events.Nature.SIGHTING;
        }
        return org.tamga.events.Nature.SEIZURE;
    }

    private static @Nullable String country(@Nullable String code) {
        return code == null || code.isBlank() ? null : Countries.normalise(code);
    }

    private static List<EvidenceItem> items(Report report) {
        return report instanceof Report.Seizure seizure
                ? seizure.event().getItems().stream().map(EvidenceMapping::item).toList()
                : List.of();
    }

    private static EvidenceItem item(Item item) {
        DrugGroup group = Substances.groupOf(item.getSubstance());
        ChemicalProfile profile = item.getProfile();
        return new EvidenceItem(
                group.id(),
                item.getSubstance(),
                milligrams(item.getQuantity(), item.getUnit(), group),
                item.getConcealment(),
                item.getPackages().stream()
                        .map(pack -> milligrams(pack.getMassGrams(), "g", group))
                        .filter(mass -> mass != null)
                        .findFirst()
                        .orElse(null),
                profile == null ? null : profile.getMethod(),
                profile == null ? Map.of() : profile.getValues());
    }

    /** A quantity that rounds to nothing is as unknown as none. */
    private static @Nullable Long milligrams(@Nullable String decimal, @Nullable String unit, DrugGroup group) {
        BigDecimal quantity = decimal == null ? null : new BigDecimal(decimal);
        return Units.milligrams(quantity, unit, group) instanceof Quantity.Known known && known.milligrams() > 0
                ? known.milligrams()
                : null;
    }

    private static SeizedItem item(EvidenceItem item) {
        String method = item.getLabMethod();
        return new SeizedItem(
                DrugGroup.ofId(item.getGroup()).orElse(DrugGroup.UNKNOWN),
                item.getMilligrams(),
                item.getConcealment(),
                item.getPackageMilligrams(),
                method == null ? null : Profile.of(method, item.getLabValues()));
    }

    private static @Nullable String lower(@Nullable Enum<?> word) {
        return word == null ? null : word.name().toLowerCase(Locale.ROOT);
    }

    /** The same word in detection; a word that only a newer producer knows is none. */
    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String word) {
        if (word == null) {
            return null;
        }
        for (E known : type.getEnumConstants()) {
            if (known.name().equalsIgnoreCase(word)) {
                return known;
            }
        }
        return null;
    }
}
