package org.tamga.alerting.release;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Reason;
import org.tamga.vocabulary.Countries;

/**
 * Decides what a recipient gets of an alert. It sees a piece of evidence if its country reported it, or if the originator
 * releases it to that country or to a group that the country belongs to. It gets the alert in full if it sees all evidence,
 * as a hit if it reported some, otherwise not at all. What is of an exercise reaches only those who opted in.
 *
 * @param recipients whom the groups mean
 * @param owners the countries that own an operation, to whom its alerts are kept; empty if it is not known
 * @param alerts the alert of an id as it stands; asked for those that a channel is made of
 */
public record Releasability(
        Recipients recipients, Function<String, Optional<Finding>> alerts, Function<String, Set<String>> owners) {
    private static final String CHANNEL = "channel";

    public Decision decide(Finding finding, Recipient recipient) {
        Predicate<Evidence> own = piece -> isOwn(piece, recipient);
        Predicate<Evidence> seen = piece -> sees(recipient, piece);
        List<Evidence> all = finding.evidence();
        if (finding.operation() != null && !owners.apply(finding.operation()).contains(recipient.country())) {
            return refused(Ground.KEPT_TO_OPERATION, finding, recipient);
        }
        if (finding.exercise() && !recipient.exercises()) {
            return refused(Ground.NO_EXERCISES, finding, recipient);
        }
        if (all.isEmpty()) {
            return refused(Ground.NO_EVIDENCE, finding, recipient);
        }
        if (all.stream().allMatch(seen)) {
            Ground ground = all.stream().allMatch(own) ? Ground.REPORTED_ALL : Ground.SEES_ALL;
            return decision(ground, finding, recipient, all, List.of());
        }
        if (finding.pattern().equals(CHANNEL)) {
            return partOfChannel(finding, recipient);
        }
        return all.stream().anyMatch(own)
                ? decision(Ground.REPORTED_SOME, finding, recipient, which(all, own), which(all, own.negate()))
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
                        which(channel.evidence(), shown),
                        which(channel.evidence(), rest))
                : refused(Ground.REPORTED_NONE, channel, recipient);
    }

    private List<Finding> parts(Finding channel) {
        return channel.reasons().stream()
                .map(Reason::figures)
                .flatMap(figures ->
                        Arrays.stream(figures.getOrDefault("alerts", "").split(",", -1)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .flatMap(id -> alerts.apply(id).stream())
                .filter(part -> !part.pattern().equals(CHANNEL))
                .toList();
    }

    private boolean sees(Recipient recipient, Evidence piece) {
        return isOwn(piece, recipient)
                || recipients.countries(piece.releasableTo()).contains(recipient.country());
    }

    private static boolean isOwn(Evidence piece, Recipient recipient) {
        return Countries.normalise(piece.country()).equals(recipient.country());
    }

    private Decision refused(Ground ground, Finding finding, Recipient recipient) {
        return decision(ground, finding, recipient, List.of(), List.of());
    }

    private Decision decision(
            Ground ground, Finding finding, Recipient recipient, List<Evidence> shown, List<Evidence> rest) {
        List<Evidence> all = finding.evidence();
        return new Decision(
                recipient,
                ground,
                all.size(),
                which(all, piece -> isOwn(piece, recipient)).size(),
                which(all, piece -> !sees(recipient, piece)).size(),
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
