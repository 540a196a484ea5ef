package org.tamga.producers.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsEventIdsTest {
    /** Pinned: if this changes, everything that was ever imported comes in again under another id. */
    @Test
    void theIdOfARowNeverChanges() {
        UUID id = new IdsEventIds().next(row("Almaty"));
        assertThat(id).hasToString("0d6e8139-3a93-59cc-b646-706a7ba35691");
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void equalRowsAreSeparateEvents() {
        assertThat(new HashSet<>(ids(List.of(row("Almaty"), row("Almaty"), row("Almaty")))))
                .hasSize(3);
    }

    @Test
    void anyOrderGivesTheSameIds() {
        List<IdsRow> rows =
                List.of(row("Almaty"), row("Osh"), row("Almaty"), row("Khorgos"), row("Osh"), row("Almaty"));
        for (long seed = 1; seed <= 20; seed++) {
            List<IdsRow> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ids(shuffled)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(ids(rows));
        }
    }

    @Test
    void anExcerptGivesIdsOfTheWhole() {
        List<IdsRow> rows = List.of(row("Almaty"), row("Osh"), row("Almaty"), row("Khorgos"));
        assertThat(ids(rows)).containsAll(ids(rows.subList(1, 3)));
    }

    @Test
    void surroundingBlanksAndTheWayLettersAreComposedDoNotMatter() {
        assertThat(new IdsEventIds().next(row(" Жана\u0438\u0306 ")))
                .isEqualTo(new IdsEventIds().next(row("Жана\u0439")));
    }

    @Test
    void cellsDoNotRunIntoEachOther() {
        IdsRow left = new IdsRow(Map.of(IdsColumn.COUNTRY, "AB", IdsColumn.ADMINISTRATIVE_DIVISION, ""));
        IdsRow right = new IdsRow(Map.of(IdsColumn.COUNTRY, "A", IdsColumn.ADMINISTRATIVE_DIVISION, "B"));
        assertThat(new IdsEventIds().next(left)).isNotEqualTo(new IdsEventIds().next(right));
    }

    private static List<UUID> ids(List<IdsRow> rows) {
        IdsEventIds ids = new IdsEventIds();
        return rows.stream().map(ids::next).toList();
    }

    private static IdsRow row(String place) {
        return new IdsRow(Map.of(IdsColumn.COUNTRY, "Kazakhstan", IdsColumn.PLACE, place));
    }
}
