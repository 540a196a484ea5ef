package org.tamga.alerting.handling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.handling.ReleaseRequest.Kind;
import org.tamga.alerting.release.Offer;
import org.tamga.alerting.release.Permit;

/** What is done about a release that somebody else has to agree to. How the alert is handled stays as it is. */
public sealed interface ReleaseAction extends Action {
    ReleaseTerms terms();

    /** Along which lanes it lets the alert go out. */
    default List<Lane> releases() {
        return List.of();
    }

    /** @param known all requests about the alert, answered or not */
    Optional<Refusal> refusal(QueuedAlert alert, List<ReleaseRequest> known, Instant now);

    default Ruling on(QueuedAlert alert, List<ReleaseRequest> known, Instant now) {
        return refusal(alert, known, now)
                .<Ruling>map(Ruling.Refused::new)
                .orElseGet(() -> new Ruling.Granted(alert.handling()));
    }

    /** It is judged with what is known of requests, never without. */
    @Override
    default Ruling onSeen(Handling before, Instant now) {
        throw new IllegalStateException("A release that somebody has to agree to is judged with its requests");
    }

    private static Optional<Refusal> isAsSeen(Command command, QueuedAlert alert) {
        if (command.revision() != alert.finding().revision()) {
            return Optional.of(Refusal.OTHER_REVISION);
        }
        return alert.finding().open() ? Optional.empty() : Optional.of(Refusal.NOTHING_TO_RELEASE);
    }

    private static boolean waits(List<ReleaseRequest> known, Kind kind, Instant now) {
        return known.stream().anyMatch(request -> request.kind() == kind && request.waitsAt(now));
    }

    /** Whether the request that is answered is still to be answered. */
    private static Optional<Refusal> isOpen(String requestId, List<ReleaseRequest> known, Instant now) {
        ReleaseRequest request = asked(requestId, known);
        return switch (request.stateAt(now)) {
            case WAITING -> Optional.empty();
            case EXPIRED -> Optional.of(Refusal.REQUEST_EXPIRED);
            case GRANTED, REFUSED -> Optional.of(Refusal.ANSWERED_ALREADY);
        };
    }

    private static ReleaseRequest asked(String requestId, List<ReleaseRequest> known) {
        return known.stream()
                .filter(request -> request.id().equals(requestId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no request of the alert has the id " + requestId));
    }

    /** It is to go out, and takes two people. One waits at a time. */
    record Propose(Command command, String account, List<Lane> to, Instant until, Offer offer)
            implements ReleaseAction {
        @Override
        public Deed deed() {
            return Deed.RELEASE_PROPOSED;
        }

        @Override
        public ReleaseTerms terms() {
            List<String> lanes = to.stream().map(Lane::toString).toList();
            return new ReleaseTerms(command.id(), account, lanes, null, List.of(), until, offer.digest(), List.of());
        }

        @Override
        public Optional<Refusal> refusal(QueuedAlert alert, List<ReleaseRequest> known, Instant now) {
            return isAsSeen(command, alert)
                    .or(() -> waits(known, Kind.SECOND_PERSON, now)
                            ? Optional.of(Refusal.PROPOSED_ALREADY)
                            : Optional.empty());
        }
    }

    /**
     * The second person lets it go out.
     *
     * @param to as proposed
     * @param offer what would go out now
     */
    record Approve(Command command, String account, String requestId, List<Lane> to, Offer offer)
            implements ReleaseAction {
        @Override
        public Deed deed() {
            return Deed.RELEASED;
        }

        @Override
        public ReleaseTerms terms() {
            return ReleaseTerms.answer(requestId, account, List.of(), offer.permits());
        }

        @Override
        public List<Lane> releases() {
            return to;
        }

        @Override
        public Optional<Refusal> refusal(QueuedAlert alert, List<ReleaseRequest> known, Instant now) {
            ReleaseRequest proposal = asked(requestId, known);
            return isOpen(requestId, known, now)
                    .or(() -> account.equals(proposal.account())
                            ? Optional.of(Refusal.SAME_PERSON)
                            : isAsSeen(command, alert))
                    .or(() -> offer.digest().equals(proposal.digest())
                            ? Optional.empty()
                            : Optional.of(Refusal.NOT_AS_PROPOSED));
        }
    }

    /** The second person does not, or whoever proposed it takes it back. */
    record Decline(Command command, String account, String requestId) implements ReleaseAction {
        @Override
        public Deed deed() {
            return Deed.RELEASE_DECLINED;
        }

        @Override
        public ReleaseTerms terms() {
            return ReleaseTerms.answer(requestId, account, List.of(), List.of());
        }

        @Override
        public Optional<Refusal> refusal(QueuedAlert alert, List<ReleaseRequest> known, Instant now) {
            return isOpen(requestId, known, now);
        }
    }

    /**
     * An originator is asked to release reports of its own more widely. One such question to it waits at a time.
     *
     * @param to for which countries
     * @param events which reports
     */
    record AskWider(
            Command command, String account, String originator, List<String> to, List<String> events, Instant until)
            implements ReleaseAction {
        @Override
        public Deed deed() {
            return Deed.WIDER_ASKED;
        }

        @Override
        public ReleaseTerms terms() {
            return new ReleaseTerms(command.id(), account, to, originator, events, until, null, List.of());
        }

        @Override
        public Optional<Refusal> refusal(QueuedAlert alert, List<ReleaseRequest> known, Instant now) {
            boolean asked = known.stream()
                    .filter(request -> originator.equals(request.originator()))
                    .anyMatch(request -> request.waitsAt(now));
            return isAsSeen(command, alert)
                    .or(() -> events.isEmpty() ? Optional.of(Refusal.NOTHING_WITHHELD) : Optional.empty())
                    .or(() -> asked ? Optional.of(Refusal.ASKED_ALREADY) : Optional.empty());
        }
    }

    /**
     * The originator releases them more widely.
     *
     * @param to for which of the countries asked for
     */
    record GrantWider(Command command, String account, String requestId, List<String> to, List<Permit> permits)
            implements ReleaseAction {
        @Override
        public Deed deed() {
            return Deed.WIDER_GRANTED;
        }

        @Override
        public ReleaseTerms terms() {
            return ReleaseTerms.answer(requestId, account, to, permits);
        }

        @Override
        public Optional<Refusal> refusal(QueuedAlert alert, List<ReleaseRequest> known, Instant now) {
            return isOpen(requestId, known, now)
                    .or(() -> asked(requestId, known).to().containsAll(to)
                            ? Optional.empty()
                            : Optional.of(Refusal.NOT_ASKED_FOR));
        }
    }

    /** The originator does not. */
    record RefuseWider(Command command, String account, String requestId) implements ReleaseAction {
        @Override
        public Deed deed() {
            return Deed.WIDER_REFUSED;
        }

        @Override
        public ReleaseTerms terms() {
            return ReleaseTerms.answer(requestId, account, List.of(), List.of());
        }

        @Override
        public Optional<Refusal> refusal(QueuedAlert alert, List<ReleaseRequest> known, Instant now) {
            return isOpen(requestId, known, now);
        }
    }
}
