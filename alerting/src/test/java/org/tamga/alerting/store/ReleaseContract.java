package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.marked;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;
import static org.tamga.alerting.Findings.revised;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.Commands;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.HistoryEntry;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Command;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.Refusal;
import org.tamga.alerting.handling.ReleaseAction;
import org.tamga.alerting.handling.ReleaseRequest;
import org.tamga.alerting.handling.ReleaseRequest.State;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.release.Extent;
import org.tamga.alerting.release.Offer;
import org.tamga.alerting.release.Recipient;
import org.tamga.alerting.release.Recipients;
import org.tamga.alerting.release.Releasability;

/** Nothing that somebody else has to agree to goes out before they do; what they said is kept, and made anew from the topic. */
interface ReleaseContract {
    Instant ASKED_AT = Instant.parse("2026-03-22T08:00:00Z");
    Instant UNTIL = ASKED_AT.plus(Duration.ofHours(12));
    Instant LATER = ASKED_AT.plusSeconds(60);
    Lane TO_RU = new Lane("RU", Channel.WEBHOOK);

    AlertStore store();

    @Test
    default void proposalGoesOutWhenAnotherAccountApprovesIt() {
        restrictedAlert();
        String proposal = propose("account-1");

        assertThat(sent()).isEmpty();
        assertThat(store().releases().waiting(LATER))
                .extracting(ReleaseRequest::id)
                .containsExactly(proposal);
        assertThat(store().find(id("r")).orElseThrow().handling().state()).isEqualTo(HandlingState.NEW);
        assertThat(extent("RU")).isEqualTo(Extent.NOT_AT_ALL);
        assertThat(refusal(approve(proposal, "account-1", offer()))).isEqualTo(Refusal.SAME_PERSON);
        assertThat(sent()).isEmpty();

        Command approval = Commands.of(id("r"), 1, "Berdiev");
        ActionResult approved = act(approval, proposal, "account-2", offer());

        assertThat(approved).isInstanceOf(ActionResult.Done.class);
        assertThat(sent()).extracting(Delivery::lane).containsExactly(TO_RU);
        assertThat(extent("RU")).isEqualTo(Extent.IN_FULL);
        assertThat(store().releases().find(proposal).orElseThrow().answeredBy()).isEqualTo("Berdiev");
        assertThat(store().history(id("r")))
                .extracting(HistoryEntry::what)
                .containsSequence(Deed.RELEASE_PROPOSED, Deed.RELEASED);
        // asked again, nothing happens again; another's answer comes too late
        assertThat(act(approval, proposal, "account-2", offer())).isInstanceOf(ActionResult.Done.class);
        assertThat(refusal(approve(proposal, "account-3", offer()))).isEqualTo(Refusal.ANSWERED_ALREADY);
        assertThat(refusal(decline(proposal))).isEqualTo(Refusal.ANSWERED_ALREADY);
        assertThat(sent()).hasSize(1);
    }

    @Test
    default void oneProposalWaitsAtATime() {
        restrictedAlert();
        String first = propose("account-1");

        assertThat(refusal(proposal("account-2"))).isEqualTo(Refusal.PROPOSED_ALREADY);
        assertThat(decline(first)).isInstanceOf(ActionResult.Done.class);
        assertThat(store().releases().find(first).orElseThrow().state()).isEqualTo(State.REFUSED);
        assertThat(sent()).isEmpty();
        assertThat(proposal("account-2")).isInstanceOf(ActionResult.Done.class);
    }

    @Test
    default void whatIsNoLongerWhatWasProposedIsNotApproved() {
        Finding first = restrictedAlert();
        String proposal = propose("account-1");
        put(marked("KZ", "TLP:RED", "H3", revised(first)));

        assertThat(refusal(approve(proposal, "account-2", offer()))).isEqualTo(Refusal.OTHER_REVISION);
        assertThat(refusal(act(Commands.of(id("r"), 2, "Berdiev"), proposal, "account-2", offer())))
                .isEqualTo(Refusal.NOT_AS_PROPOSED);
        assertThat(sent()).isEmpty();
    }

    @Test
    default void whatNobodyAnswersExpiresOnce() {
        restrictedAlert();
        String proposal = propose("account-1");

        assertThat(store().releases().expire(UNTIL.minusMillis(1))).isZero();
        assertThat(refusal(store().act(approval(proposal, "account-2"), UNTIL))).isEqualTo(Refusal.REQUEST_EXPIRED);
        assertThat(store().releases().waiting(UNTIL)).isEmpty();
        assertThat(store().releases().expire(UNTIL)).isEqualTo(1);
        assertThat(store().releases().expire(UNTIL)).isZero();
        assertThat(store().releases().find(proposal).orElseThrow().state()).isEqualTo(State.EXPIRED);
        assertThat(sent()).isEmpty();
    }

    @Test
    default void grantWidensAndTheSameStateGoesAgain() {
        put(releasing("NOBODY", opened("r")));
        store().act(
                        new Action.Release(Commands.of(id("r"), 1, "Aliyev"), List.of(new Lane("UZ", Channel.WEBHOOK))),
                        ASKED_AT);
        assertThat(extent("UZ")).isEqualTo(Extent.AS_HIT);
        String request = ask("KZ", "UZ", "TJ");
        assertThat(refusal(asking("KZ", "UZ"))).isEqualTo(Refusal.ASKED_ALREADY);

        assertThat(refusal(grant(request, "UZ", "RU"))).isEqualTo(Refusal.NOT_ASKED_FOR);
        assertThat(grant(request, "UZ")).isInstanceOf(ActionResult.Done.class);

        assertThat(extent("UZ")).isEqualTo(Extent.IN_FULL);
        assertThat(extent("TJ")).isEqualTo(Extent.NOT_AT_ALL);
        assertThat(store().releases().find(request).orElseThrow().granted()).containsExactly("UZ");
        Lane toUz = new Lane("UZ", Channel.WEBHOOK);
        store().act(new Action.Release(Commands.of(id("r"), 1, "Aliyev"), List.of(toUz)), LATER.plusSeconds(1));
        assertThat(sent()).hasSize(2);
        store().act(new Action.Release(Commands.of(id("r"), 1, "Aliyev"), List.of(toUz)), LATER.plusSeconds(2));
        assertThat(sent()).hasSize(2);
    }

    @Test
    default void refusedWiderReleaseWidensNothing() {
        put(releasing("NOBODY", opened("r")));
        String request = ask("KZ", "UZ");

        ActionResult refused = store().act(
                        new ReleaseAction.RefuseWider(Commands.of(id("r"), 1, "Liaison", "a source"), "kz", request),
                        LATER);

        assertThat(refused).isInstanceOf(ActionResult.Done.class);
        assertThat(extent("UZ")).isEqualTo(Extent.AS_HIT);
        assertThat(store().releases().find(request).orElseThrow().answer()).isEqualTo("a source");
        assertThat(refusal(grant(request, "UZ"))).isEqualTo(Refusal.ANSWERED_ALREADY);
        assertThat(asking("KZ", "UZ")).isInstanceOf(ActionResult.Done.class);
    }

    /** Requests, answers and what they permit are in the actions, and so is that nothing is sent a second time. */
    @Test
    default void storeMadeAnewFromTheTopicKnowsTheSame(@TempDir Path folder) {
        Finding finding = restrictedAlert();
        store().act(approval(propose("account-1"), "account-2"), LATER);
        grant(ask("UZ", "AF"), "AF");
        proposalTo("TJ");
        List<Performed> actions = store().unpublished(100);

        try (AlertStore anew = AlertStore.open(Database.sqlite(folder.resolve("anew.db")))) {
            anew.take(actions, new Offsets("cluster-1", "alert-actions", Map.of(0, 9L)));
            anew.project(List.of(finding), new Offsets("cluster-1", "alerts", Map.of(0, 1L)), LATER);

            assertThat(anew.releases().of(id("r")))
                    .isEqualTo(store().releases().of(id("r")))
                    .hasSize(3);
            assertThat(anew.releases().permits())
                    .isEqualTo(store().releases().permits())
                    .isNotEmpty();
            assertThat(anew.releases().waiting(LATER)).hasSize(1);
            assertThat(anew.deliveries().due(LATER)).isEmpty();
            assertThat(anew.releases().expire(UNTIL)).isEqualTo(1);
        }
    }

    private Finding restrictedAlert() {
        Finding finding = marked("UZ", null, null, marked("KZ", "TLP:RED", null, opened("r")));
        put(finding);
        return finding;
    }

    private void put(Finding finding) {
        store().project(List.of(finding), new Offsets("cluster-1", "alerts", Map.of(0, 1L)), ASKED_AT);
    }

    private String propose(String account) {
        ActionResult done = proposal(account);
        assertThat(done).isInstanceOf(ActionResult.Done.class);
        return store().releases().waiting(ASKED_AT).stream()
                .filter(request -> request.originator() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ActionResult proposal(String account) {
        return store().act(
                        new ReleaseAction.Propose(
                                Commands.of(id("r"), 1, "Aliyev"), account, List.of(TO_RU), UNTIL, offer()),
                        ASKED_AT);
    }

    private void proposalTo(String country) {
        Offer offer = Offer.of(finding(), recipients(country), now());
        List<Lane> lanes = List.of(new Lane(country, Channel.WEBHOOK));
        store().act(
                        new ReleaseAction.Propose(Commands.of(id("r"), 1, "Aliyev"), "account-1", lanes, UNTIL, offer),
                        ASKED_AT);
    }

    private ActionResult approve(String proposal, String account, Offer offer) {
        return act(Commands.of(id("r"), 1, "Berdiev"), proposal, account, offer);
    }

    private ActionResult act(Command command, String proposal, String account, Offer offer) {
        return store().act(new ReleaseAction.Approve(command, account, proposal, List.of(TO_RU), offer), LATER);
    }

    private Action approval(String proposal, String account) {
        return new ReleaseAction.Approve(
                Commands.of(id("r"), 1, "Berdiev"), account, proposal, List.of(TO_RU), offer());
    }

    private ActionResult decline(String proposal) {
        return store().act(
                        new ReleaseAction.Decline(Commands.of(id("r"), 1, "Chary", "not now"), "account-3", proposal),
                        LATER);
    }

    private String ask(String of, String... to) {
        assertThat(asking(of, to)).isInstanceOf(ActionResult.Done.class);
        return store().releases().waiting(ASKED_AT).stream()
                .filter(request -> of.equals(request.originator()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ActionResult asking(String of, String... to) {
        List<String> events = Offer.withheldBy(of, finding(), recipients(to), now()).stream()
                .map(Evidence::eventId)
                .toList();
        return store().act(
                        new ReleaseAction.AskWider(
                                Commands.of(id("r"), 1, "Aliyev", "they search for it"),
                                "account-1",
                                of,
                                List.of(to),
                                events,
                                UNTIL),
                        ASKED_AT);
    }

    private ActionResult grant(String request, String... to) {
        List<Evidence> asked = finding().evidence().stream()
                .filter(piece ->
                        store().releases().find(request).orElseThrow().events().contains(piece.eventId()))
                .toList();
        return store().act(
                        new ReleaseAction.GrantWider(
                                Commands.of(id("r"), 1, "Liaison"),
                                "kz",
                                request,
                                List.of(to),
                                Offer.wider(asked, recipients(to), now())),
                        LATER);
    }

    private Offer offer() {
        return Offer.of(finding(), recipients("RU"), now());
    }

    private Extent extent(String country) {
        return now().decide(finding(), recipients(country).get(0)).extent();
    }

    private Finding finding() {
        return store().find(id("r")).orElseThrow().finding();
    }

    private Releasability now() {
        return new Decisions(
                        Recipients.DEFAULT,
                        alert -> Optional.empty(),
                        operation -> Set.of(),
                        store().releases()::permits)
                .now();
    }

    private static List<Recipient> recipients(String... countries) {
        return List.of(countries).stream()
                .map(country -> Recipients.DEFAULT.find(country).orElseThrow())
                .toList();
    }

    private List<Delivery> sent() {
        return store().deliveries().of(id("r"));
    }

    private static Refusal refusal(ActionResult result) {
        assertThat(result).isInstanceOf(ActionResult.Refused.class);
        return ((ActionResult.Refused) result).why();
    }
}
