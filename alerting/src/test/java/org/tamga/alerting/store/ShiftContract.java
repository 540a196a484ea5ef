package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.routing.OnShift;
import org.tamga.alerting.routing.Receiver.ShiftRole;
import org.tamga.alerting.shift.Handover;
import org.tamga.alerting.shift.Shift;
import org.tamga.alerting.shift.TakenOver;

/** Shifts begin and are handed over with two signatures, and what was handed over stays as it was. */
interface ShiftContract {
    Instant MORNING = Instant.parse("2026-03-20T02:00:00Z");
    Instant EVENING = Instant.parse("2026-03-20T14:00:00.123Z");

    AlertStore store();

    AlertStore reopened();

    @Test
    default void whoBeginsIsOnShiftUntilSomebodyElseTakesOver() {
        ShiftStore shifts = store().shifts();
        shifts.begin("Aliyev", ShiftRole.DUTY_OFFICER, MORNING);
        shifts.begin("Aliyev", ShiftRole.DUTY_OFFICER, MORNING.plusSeconds(5));
        shifts.begin("Chary", ShiftRole.SUPERVISOR, MORNING);
        assertThat(shifts.onShift())
                .isEqualTo(new OnShift(Set.of("duty-officer", "supervisor"), Set.of("Aliyev", "Chary")));

        Handover made = shifts.handOver(id(), "Aliyev", "the camera at Korday is down", "{\"open\":1}", EVENING);
        assertThat(shifts.goingOn()).extracting(Shift::person).contains("Aliyev");
        TakenOver taken = shifts.takeOver(made.id(), "Berdiev", ShiftRole.DUTY_OFFICER, EVENING.plusSeconds(60));

        assertThat(taken).isInstanceOf(TakenOver.Done.class);
        assertThat(shifts.goingOn()).extracting(Shift::person).containsExactly("Chary", "Berdiev");
        Handover kept = reopened().shifts().find(made.id()).orElseThrow();
        assertThat(kept.notes()).isEqualTo("the camera at Korday is down");
        assertThat(kept.leaving()).isEqualTo("Aliyev");
        assertThat(kept.coming()).isEqualTo("Berdiev");
        assertThat(store().shifts().isIntact(kept)).isTrue();
    }

    @Test
    default void handOverIsSignedByTwoPeopleOnce() {
        ShiftStore shifts = store().shifts();
        shifts.begin("Aliyev", ShiftRole.DUTY_OFFICER, MORNING);
        String id = id();
        Handover made = shifts.handOver(id, "Aliyev", "", "{}", EVENING);
        assertThat(shifts.handOver(id, "Aliyev", "other", "{}", EVENING)).isEqualTo(made);

        assertThat(shifts.takeOver(id, "Aliyev", ShiftRole.DUTY_OFFICER, EVENING))
                .isEqualTo(new TakenOver.Refused(TakenOver.Why.SAME_PERSON));
        assertThat(shifts.takeOver(id(), "Berdiev", ShiftRole.DUTY_OFFICER, EVENING))
                .isEqualTo(new TakenOver.Refused(TakenOver.Why.NO_SUCH));
        TakenOver first = shifts.takeOver(id, "Berdiev", ShiftRole.DUTY_OFFICER, EVENING);
        assertThat(shifts.takeOver(id, "Berdiev", ShiftRole.DUTY_OFFICER, EVENING.plusSeconds(9)))
                .isEqualTo(first);
        assertThat(shifts.takeOver(id, "Chary", ShiftRole.DUTY_OFFICER, EVENING))
                .isEqualTo(new TakenOver.Refused(TakenOver.Why.TAKEN_ALREADY));
    }

    @Test
    default void whatIsChangedAfterwardsShows() {
        ShiftStore shifts = store().shifts();
        Handover first = shifts.handOver(id(), "Aliyev", "a", "{}", EVENING);
        Handover second = shifts.handOver(id(), "Berdiev", "b", "{}", EVENING);
        shifts.takeOver(second.id(), "Chary", ShiftRole.SUPERVISOR, EVENING);
        Handover kept = shifts.find(second.id()).orElseThrow();

        for (Handover changed : List.of(
                new Handover(
                        kept.id(),
                        2,
                        "Berdiev",
                        EVENING,
                        "c",
                        "{}",
                        kept.digest(),
                        kept.coming(),
                        kept.cameAt(),
                        kept.sealed()),
                new Handover(
                        kept.id(),
                        2,
                        "Berdiev",
                        EVENING,
                        "b",
                        "{} ",
                        kept.digest(),
                        kept.coming(),
                        kept.cameAt(),
                        kept.sealed()),
                new Handover(
                        kept.id(),
                        2,
                        "Chary",
                        EVENING,
                        "b",
                        "{}",
                        kept.digest(),
                        kept.coming(),
                        kept.cameAt(),
                        kept.sealed()),
                new Handover(
                        kept.id(),
                        2,
                        "Berdiev",
                        EVENING,
                        "b",
                        "{}",
                        kept.digest(),
                        "Dovlet",
                        kept.cameAt(),
                        kept.sealed()),
                new Handover(kept.id(), 2, "Berdiev", EVENING, "b", "{}", kept.digest(), null, null, kept.sealed()))) {
            assertThat(changed.isIntact(first.digest())).isFalse();
        }
        assertThat(kept.isIntact(first.digest())).isTrue();
        assertThat(kept.isIntact("")).isFalse();
        assertThat(shifts.latest(10)).extracting(Handover::number).containsExactly(2L, 1L);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
