package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.people.Account;
import org.tamga.alerting.people.Accounts;
import org.tamga.alerting.people.Origin;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.Person;
import org.tamga.alerting.people.Refusal;
import org.tamga.alerting.people.RefusedException;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.people.SessionLimits;
import org.tamga.alerting.people.SignedIn;
import org.tamga.alerting.people.Tokens;
import org.tamga.alerting.people.UnfitException;
import org.tamga.alerting.people.UnfitPasswordException;

/** Accounts, sign-in, sessions and tokens, on any database. */
interface PeopleContract {
    String PASSWORD = "seven geese over Issyk-Kul";
    String OTHER = "a kettle under the walnut tree";
    Origin DESK = new Origin("10.1.2.3", "Chrome/140");
    Person CHIEF = new Person("chief", "Chief", Set.of(Role.SUPERVISOR), null);

    AlertStore store();

    /** A clock that a test sets. */
    final class Watch extends Clock {
        Instant now = Instant.parse("2026-03-20T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    default void firstAccountIsMadeByALinkThatIsGoodOnce() {
        People people = people(new Watch());
        String link = people.links().first().orElseThrow();
        String second = people.links().first().orElseThrow();

        SignedIn chief = people.links().makeFirst(link, "Aigul", "Aigul S.", PASSWORD, DESK);

        assertThat(chief.account().name()).isEqualTo("aigul");
        assertThat(chief.person().roles()).containsExactly(Role.SUPERVISOR);
        assertThat(people.sessions().find(chief.token())).isPresent();
        assertThat(people.links().first()).isEmpty();
        refused(Refusal.LINK_SPENT, () -> people.links().makeFirst(link, "b2", "B", PASSWORD, DESK));
        refused(Refusal.LINK_SPENT, () -> people.links().makeFirst(second, "b2", "B", PASSWORD, DESK));
        assertThat(people.accounts().all()).hasSize(1);
    }

    @Test
    default void linkIsGoodForItsTimeOnly() {
        Watch watch = new Watch();
        People people = people(watch);
        String first = people.links().first().orElseThrow();
        Accounts.Made made = make(people, "berdiev", Role.DUTY_OFFICER);
        watch.pass(Duration.ofHours(73));

        refused(Refusal.LINK_SPENT, () -> people.links().purpose(first));
        refused(Refusal.LINK_SPENT, () -> people.links().setPassword(made.linkToken(), PASSWORD, DESK));
    }

    @Test
    default void laterLinkReplacesTheEarlierOne() {
        People people = people(new Watch());
        Accounts.Made made = make(people, "berdiev", Role.DUTY_OFFICER);

        String later = people.links().make(CHIEF, made.account().personId(), DESK);

        refused(Refusal.LINK_SPENT, () -> people.links().purpose(made.linkToken()));
        assertThat(people.links().setPassword(later, PASSWORD, DESK).person().name())
                .isEqualTo("Berdiev");
    }

    @Test
    default void rightPasswordOpensANewSessionEachTime() {
        People people = people(new Watch());
        SignedIn first = officer(people, "berdiev");

        SignedIn second = people.entrance().signIn(" BERDIEV ", PASSWORD, DESK);

        assertThat(second.token()).isNotEqualTo(first.token()).hasSizeGreaterThan(40);
        assertThat(people.sessions().of(first.person())).hasSize(2);
    }

    @Test
    default void wrongPasswordAndUnknownNameAreRefusedAlike() {
        People people = people(new Watch());
        officer(people, "berdiev");

        RefusedException wrong = refused(Refusal.WRONG, () -> people.entrance().signIn("berdiev", OTHER, DESK));
        RefusedException unknown =
                refused(Refusal.WRONG, () -> people.entrance().signIn("nobody", OTHER, DESK));

        assertThat(wrong).hasMessage(unknown.getMessage());
    }

    @Test
    default void manyWrongPasswordsLockANameForLongerAndLonger() {
        Watch watch = new Watch();
        People people = people(watch);
        officer(people, "berdiev");
        for (String name : List.of("berdiev", "nobody")) {
            for (int i = 0; i < 5; i++) {
                refused(Refusal.WRONG, () -> people.entrance().signIn(name, OTHER, DESK));
            }
            RefusedException locked =
                    refused(Refusal.LOCKED, () -> people.entrance().signIn(name, PASSWORD, DESK));
            assertThat(locked.until()).isEqualTo(watch.now.plusSeconds(30));
        }
        watch.pass(Duration.ofSeconds(30));
        refused(Refusal.WRONG, () -> people.entrance().signIn("berdiev", OTHER, DESK));
        assertThat(refused(Refusal.LOCKED, () -> people.entrance().signIn("berdiev", PASSWORD, DESK))
                        .until())
                .isEqualTo(watch.now.plusSeconds(60));
        watch.pass(Duration.ofSeconds(60));

        assertThat(people.entrance().signIn("berdiev", PASSWORD, DESK).person().name())
                .isEqualTo("Berdiev");
        refused(Refusal.WRONG, () -> people.entrance().signIn("berdiev", OTHER, DESK));
        assertThat(people.entrance().signIn("berdiev", PASSWORD, DESK)).isNotNull();
    }

    @Test
    default void easyPasswordsAreNotTaken() {
        People people = people(new Watch());
        Accounts.Made made = make(people, "berdiev", Role.DUTY_OFFICER);

        for (String easy : List.of(
                "short", "passwordpassword", "123456789012", "berdievberdiev", "tamgatamga12", "x".repeat(129))) {
            assertThatThrownBy(() -> people.links().setPassword(made.linkToken(), easy, DESK))
                    .as(easy)
                    .isInstanceOf(UnfitPasswordException.class)
                    .hasMessageNotContaining(easy);
        }
        assertThat(people.links().setPassword(made.linkToken(), "гуси летят над озером", DESK))
                .isNotNull();
    }

    @Test
    default void sessionEndsByBeingIdleAndAtItsLatestEnd() {
        Watch watch = new Watch();
        People people = people(watch);
        SignedIn signedIn = officer(people, "berdiev");
        for (int i = 0; i < 25; i++) {
            watch.pass(Duration.ofMinutes(29));
            people.sessions()
                    .find(signedIn.token())
                    .ifPresent(now -> people.sessions().seen(now.session()));
        }
        assertThat(people.sessions().find(signedIn.token())).isEmpty();
        SignedIn again = people.entrance().signIn("berdiev", PASSWORD, DESK);
        watch.pass(Duration.ofMinutes(29));
        assertThat(people.sessions().find(again.token())).isPresent();
        watch.pass(Duration.ofMinutes(1));
        assertThat(people.sessions().find(again.token())).isEmpty();
        assertThat(people.sessions().of(again.person())).isEmpty();
    }

    @Test
    default void wallScreenStaysForThirtyDays() {
        Watch watch = new Watch();
        People people = people(watch);
        SignedIn wall = signedIn(people, "wall", null, Role.WALL_SCREEN);
        watch.pass(Duration.ofDays(29));

        assertThat(people.sessions().find(wall.token())).isPresent();
        watch.pass(Duration.ofDays(1));
        assertThat(people.sessions().find(wall.token())).isEmpty();
    }

    @Test
    default void signingOutEndsOneOrAll() {
        People people = people(new Watch());
        SignedIn one = officer(people, "berdiev");
        SignedIn two = people.entrance().signIn("berdiev", PASSWORD, DESK);
        SignedIn three = people.entrance().signIn("berdiev", PASSWORD, DESK);

        people.sessions().signOut(one, DESK);
        assertThat(people.sessions().find(one.token())).isEmpty();
        assertThat(people.sessions().find(two.token())).isPresent();
        people.sessions().endAll(two.person(), two.person().id(), DESK);

        assertThat(people.sessions().find(two.token())).isEmpty();
        assertThat(people.sessions().find(three.token())).isEmpty();
    }

    @Test
    default void nobodyEndsAnothersSession() {
        People people = people(new Watch());
        SignedIn berdiev = officer(people, "berdiev");
        SignedIn aliyev = officer(people, "aliyev");

        refused(
                Refusal.NO_SUCH_SESSION,
                () -> people.sessions().end(aliyev.person(), berdiev.session().sessionId(), DESK));

        assertThat(people.sessions().find(berdiev.token())).isPresent();
    }

    @Test
    default void changingThePasswordAsksForTheOldOneAndEndsTheOtherSessions() {
        People people = people(new Watch());
        SignedIn here = officer(people, "berdiev");
        SignedIn elsewhere = people.entrance().signIn("berdiev", PASSWORD, DESK);

        refused(Refusal.WRONG_OLD_PASSWORD, () -> people.entrance().changePassword(here, OTHER, OTHER, DESK));
        people.entrance().changePassword(here, PASSWORD, OTHER, DESK);

        assertThat(people.sessions().find(here.token())).isPresent();
        assertThat(people.sessions().find(elsewhere.token())).isEmpty();
        refused(Refusal.WRONG, () -> people.entrance().signIn("berdiev", PASSWORD, DESK));
        assertThat(people.entrance().signIn("berdiev", OTHER, DESK)).isNotNull();
    }

    @Test
    default void whoMayNotSignInAnyLongerIsOutAtOnce() {
        People people = people(new Watch());
        SignedIn chief = signedIn(people, "chief", null, Role.SUPERVISOR);
        SignedIn berdiev = officer(people, "berdiev");

        people.accounts()
                .change(
                        chief.person(),
                        berdiev.person().id(),
                        "Berdiev",
                        List.of(Role.DUTY_OFFICER),
                        null,
                        false,
                        DESK);

        assertThat(people.sessions().find(berdiev.token())).isEmpty();
        refused(Refusal.WRONG, () -> people.entrance().signIn("berdiev", PASSWORD, DESK));
    }

    @Test
    default void lastSupervisorStays() {
        People people = people(new Watch());
        SignedIn chief = signedIn(people, "chief", null, Role.SUPERVISOR);

        refused(
                Refusal.LAST_SUPERVISOR,
                () -> people.accounts()
                        .change(chief.person(), chief.person().id(), "Chief", List.of(Role.ANALYST), null, true, DESK));

        assertThat(people.accounts().all()).extracting(Account::roles).containsExactly(Set.of(Role.SUPERVISOR));
    }

    @Test
    default void namesAreNobodyElses() {
        People people = people(new Watch());
        make(people, "berdiev", Role.DUTY_OFFICER);

        refused(Refusal.NAME_TAKEN, () -> make(people, "Berdiev", Role.ANALYST));
        refused(
                Refusal.NAME_TAKEN,
                () -> people.accounts().make(CHIEF, "other", "BERDIEV", List.of(Role.ANALYST), null, DESK));
    }

    @Test
    default void liaisonHasACountryAndNoOtherRole() {
        People people = people(new Watch());

        assertThatThrownBy(() -> people.accounts().make(CHIEF, "l1", "L", List.of(Role.LIAISON), null, DESK))
                .isInstanceOf(UnfitException.class)
                .hasMessageContaining("country is null");
        assertThatThrownBy(
                        () -> people.accounts().make(CHIEF, "l1", "L", List.of(Role.LIAISON, Role.ANALYST), "KZ", DESK))
                .hasMessageContaining("no other role");
        assertThatThrownBy(() -> people.accounts().make(CHIEF, "l1", "L", List.of(Role.OPS), "KZ", DESK))
                .hasMessageContaining("only a liaison");
        assertThat(signedIn(people, "l1", "kz", Role.LIAISON).person().releasedTo())
                .contains("KZ");
    }

    @Test
    default void tokenIsGoodUntilItsEnd() {
        Watch watch = new Watch();
        People people = people(watch);
        Tokens.Made made =
                people.tokens().make(CHIEF, "prometheus", List.of(Role.OPS), null, Duration.ofDays(30), DESK);
        Tokens.Made other = people.tokens().make(CHIEF, "grafana", List.of(Role.OPS), null, Duration.ofDays(30), DESK);

        assertThat(people.tokens().find(made.secret()).orElseThrow().person().roles())
                .containsExactly(Role.OPS);
        people.tokens().end(CHIEF, other.token().tokenId(), DESK);
        assertThat(people.tokens().find(other.secret())).isEmpty();
        watch.pass(Duration.ofDays(30));
        assertThat(people.tokens().find(made.secret())).isEmpty();
        assertThat(people.tokens().find("")).isEmpty();
    }

    private People people(Clock clock) {
        return store().people(SessionLimits.DEFAULT, clock);
    }

    private static Accounts.Made make(People people, String name, Role role) {
        return people.accounts()
                .make(
                        CHIEF,
                        name,
                        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                        List.of(role),
                        null,
                        DESK);
    }

    private static SignedIn officer(People people, String name) {
        return signedIn(people, name, null, Role.DUTY_OFFICER);
    }

    private static SignedIn signedIn(People people, String name, String country, Role role) {
        String display = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Accounts.Made made = people.accounts().make(CHIEF, name, display, List.of(role), country, DESK);
        return people.links().setPassword(made.linkToken(), PASSWORD, DESK);
    }

    private static RefusedException refused(Refusal why, Runnable what) {
        RefusedException[] refused = new RefusedException[1];
        assertThatThrownBy(what::run).isInstanceOfSatisfying(RefusedException.class, found -> {
            assertThat(found.why()).isEqualTo(why);
            refused[0] = found;
        });
        return refused[0];
    }
}
