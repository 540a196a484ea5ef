package org.tamga.alerting.release;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.vocabulary.Countries;

/**
 * Decides what a recipient gets of an alert. It sees a piece of evidence if its country reported it, or if the originator
 * releases it to that country or to a group that the country belongs to, by the report's marking or by a wider release that
 * was asked of it; what its {@linkplain org.tamga.alerting.alert.Marking marking} restricts only once two people have
 * released it to that country. It gets the alert in full if it sees all evidence, as a hit if it reported some, otherwise
 * not at all. What is of an exercise reaches only those who opted in.
 *
 * @param recipients whom the groups mean
 * @param owners the countries that own an operation, to whom its alerts are kept; empty if it is not known
 * @param alerts the alert of an id as it stands; asked for those that a channel is made of
 * @param permits what was permitted beyond the markings; asked for only where it matters
 * @param asIfByTwo whether to decide as if two people had released whatever is restricted: to show what they would release
 */
public record Releasability(
        Recipients recipients,
        Function<String, Optional<Finding>> alerts,
        Function<String, Set<String>> owners,
        Supplier<Set<Permit>> permits,
        boolean asIfByTwo) {

    /** What would be decided if two people released it. */
    public Releasability byTwo() {
        return new Releasability(recipients, alerts, owners, permits, true);
    }

    public Decision decide(Finding finding, Recipient recipient) {
        return decide(finding, recipient, successor(finding, recipient));
    }

    /** The alert that took its place, if that reaches the recipient: of another not even that it is there may be told. */
    private @Nullable String successor(Finding finding, Recipient recipient) {
        String id = finding.supersededBy();
        return id == null
                ? null
                : alerts.apply(id)
                        .filter(successor -> decide(successor, recipient, null).extent() != Extent.NOT_AT_ALL)
                        .map(Finding::alertId)
                        .orElse(null);
    }

    private Decision decide(Finding finding, Recipient recipient, @Nullable String successor) {
        Predicate<Evidence> own = piece -> isOwn(piece, recipient);
        Predicate<Evidence> seen = piece -> sees(recipient, piece);
        List<Evidence> all = finding.evidence();
        if (isKept(finding, recipient)) {
            return refused(Ground.KEPT_TO_OPERATION, finding, recipient);
        }
        if (finding.exercise() && !recipient.exercises()) {
            return refused(Ground.NO_EXERCISES, finding, recipient);
        }
        if (all.isEmpty()) {
            return refused(Ground.NO_EVIDENCE, finding, recipient);
        }
        // a channel that was taken back says what it rested on before a part of it was kept
        boolean partly = !finding.open() && parts(finding).stream().anyMatch(part -> isKept(part, recipient));
        if (!partly && all.stream().allMatch(seen)) {
            Ground ground = all.stream().allMatch(own) ? Ground.REPORTED_ALL : Ground.SEES_ALL;
            return decision(ground, finding, recipient, successor, all, List.of());
        }
        if (finding.ofChannel()) {
            return partOfChannel(finding, recipient);
        }
        return all.stream().anyMatch(own)
                ? decision(Ground.REPORTED_SOME, finding, recipient, null, which(all, own), which(all, own.negate()))
                : refused(Ground.REPORTED_NONE, finding, recipient);
    }

    /** Alerts that do not reach the recipient are not even counted. */
    private Decision partOfChannel(Finding channel, Recipient recipient) {
        Set<String> inFull = new HashSet<>();
        Set<String> asHit = new HashSet<>();
        for (Finding part : parts(channel)) {
            Extent extent = decide(part, recipient).extent();
            if (extent == Extent.IN_FULL) {
                inFull.addAll(part.evidenceIds());
            } else if (extent == Extent.AS_HIT) {
                asHit.addAll(part.evidenceIds());
            }
        }
        Predicate<Evidence> shown =
                piece -> isOwn(piece, recipient) || (inFull.contains(id(piece)) && sees(recipient, piece));
        Predicate<Evidence> rest = shown.negate().and(piece -> asHit.contains(id(piece)));
        return channel.evidence().stream().anyMatch(shown)
                ? decision(
                        Ground.PART_OF_CHANNEL,
                        channel,
                        recipient,
                        null,
                        which(channel.evidence(), shown),
                        which(channel.evidence(), rest))
                : refused(Ground.REPORTED_NONE, channel, recipient);
    }

    private List<Finding> parts(Finding channel) {
        return channel.parts().stream()
                .flatMap(id -> alerts.apply(id).stream())
                .filter(part -> !part.ofChannel())
                .toList();
    }

    private boolean isKept(Finding finding, Recipient recipient) {
        return finding.operation() != null && !owners.apply(finding.operation()).contains(recipient.country());
    }

    private boolean sees(Recipient recipient, Evidence piece) {
        return isReleased(recipient, piece) && !waitsForTwo(recipient, piece);
    }

    /** Whether the originator lets the recipient have it, be it that it takes two people. */
    boolean isReleased(Recipient recipient, Evidence piece) {
        return isOwn(piece, recipient)
                || recipients.countries(piece.releasableTo()).contains(recipient.country())
                || isPermitted(() -> Permit.wider(piece, recipient.country()));
    }

    /** Whether the originator lets the recipient have it, and two people have yet to release it. */
    boolean waitsForTwo(Recipient recipient, Evidence piece) {
        return piece.marking().isRestricted()
                && !asIfByTwo
                && !isOwn(piece, recipient)
                && isReleased(recipient, piece)
                && !isPermitted(() -> Permit.byTwo(piece, recipient.country()));
    }

    /** Usually nothing is permitted, and a permit takes a digest. */
    private boolean isPermitted(Supplier<Permit> permit) {
        return !permits.get().isEmpty() && permits.get().contains(permit.get());
    }

    /** The countries that hold reports from the recipient and may know that they are asked for them, sorted. */
    public Set<String> withholders(Finding finding, Recipient recipient) {
        Ground ground = decide(finding, recipient).ground();
        if (ground == Ground.KEPT_TO_OPERATION || ground == Ground.NO_EXERCISES) {
            return Set.of();
        }
        return finding.evidence().stream()
                .filter(piece -> !isReleased(recipient, piece))
                .map(piece -> Countries.normalise(piece.country()))
                .filter(country -> recipients
                        .find(country)
                        .filter(originator -> decide(finding, originator).extent() != Extent.NOT_AT_ALL)
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean isHeldBy(String country, Evidence piece) {
        return Countries.normalise(piece.country()).equals(country);
    }

    private static boolean isOwn(Evidence piece, Recipient recipient) {
        return isHeldBy(recipient.country(), piece);
    }

    private Decision refused(Ground ground, Finding finding, Recipient recipient) {
        return decision(ground, finding, recipient, null, List.of(), List.of());
    }

    private Decision decision(
            Ground ground,
            Finding finding,
            Recipient recipient,
            @Nullable String successor,
            List<Evidence> shown,
            List<Evidence> rest) {
        List<Evidence> all = finding.evidence();
        return new Decision(
                recipient,
                ground,
                all.size(),
                which(all, piece -> isOwn(piece, recipient)).size(),
                which(all, piece -> !sees(recipient, piece)).size(),
                which(all, piece -> waitsForTwo(recipient, piece)).size(),
                successor,
                shown,
                rest);
    }

    private static List<Evidence> which(List<Evidence> evidence, Predicate<Evidence> which) {
        return evidence.stream().filter(which).toList();
    }

    private static String id(Evidence piece) {
        return piece.eventId().toLowerCase(Locale.ROOT);
    }
}
