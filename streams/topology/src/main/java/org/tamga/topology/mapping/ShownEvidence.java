package org.tamga.topology.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Position;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.events.Evidence;
import org.tamga.events.EvidenceItem;
import org.tamga.events.Item;
import org.tamga.events.Nature;
import org.tamga.events.Report;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.Quantity;
import org.tamga.vocabulary.Substances;
import org.tamga.vocabulary.Units;

/** What the centre may show of one event, for each of its keys. */
final class ShownEvidence {
    private final Report report;
    private final ReportedEvent event;
    private final Map<Key, String> asWritten;
    private final String placeName;

    ShownEvidence(Report report, ReportedEvent event, CheckpointRegister register) {
        this.report = report;
        this.event = event;
        this.asWritten = Written.of(report).asWritten();
        this.placeName = register.byId(event.place().name())
                .map(checkpoint -> checkpoint.name())
                .orElse(event.place().name());
    }

    Evidence of(Key key) {
        Place place = event.place();
        Position position = place.position();
        return new Evidence(
                event.eventId(),
                Nature.valueOf(event.nature().name()),
                event.time(),
                place.country(),
                position == null ? null : place.name(),
                placeName,
                place.crossing(),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                EventReading.lower(report.direction()),
                EventReading.lower(report.transportMode()),
                method(),
                items(),
                asWritten.get(key),
                report.handling().getReleasableTo());
    }

    private @Nullable String method() {
        return report instanceof Report.Identification identification
                ? identification.event().getMethod()
                : null;
    }

    private List<EvidenceItem> items() {
        if (report instanceof Report.Seizure seizure) {
            return seizure.event().getItems().stream().map(ShownEvidence::item).toList();
        }
        return List.of();
    }

    private static EvidenceItem item(Item item) {
        DrugGroup group = Substances.groupOf(item.getSubstance());
        BigDecimal quantity = item.getQuantity() == null ? null : new BigDecimal(item.getQuantity());
        Long milligrams = Units.milligrams(quantity, item.getUnit(), group) instanceof Quantity.Known known
                ? known.milligrams()
                : null;
        return new EvidenceItem(group.id(), item.getSubstance(), milligrams);
    }
}
