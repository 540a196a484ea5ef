package org.tamga.alerting.delivery.directory;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.delivery.signing.SigningKey;
import org.tamga.alerting.release.Recipient;
import org.tamga.alerting.release.Recipients;

/**
 * Who the recipients are and how each is reached. A recipient of whom nothing is said can be released to and not reached.
 *
 * @param sender the name that CAP messages come from
 * @param mailServer empty if the centre sends no mail
 */
public record Directory(
        Recipients recipients, List<Addressee> addressees, String sender, Optional<MailServer> mailServer) {
    public static final String SENDER = "tamga-centre";

    public Directory {
        addressees = List.copyOf(addressees);
    }

    /** Recipients that cannot be reached. */
    public static Directory of(Recipients recipients) {
        return new Directory(recipients, List.of(), SENDER, Optional.empty());
    }

    /** The same, but that {@code country} has a webhook on this machine and opted in to exercises, for a trial. */
    public Directory withLocalWebhook(String country, URI url, SigningKey key) {
        Recipients all = recipients.takingExercises(country);
        Addressee before = find(country);
        Addressee reached = new Addressee(
                all.find(country).orElseThrow(),
                before.language(),
                new Allowed(List.of(AddressRange.of("127.0.0.0/8"), AddressRange.of("::1"))),
                Optional.of(new Webhook(url, List.of(key), Trust.JAVAS)),
                before.mail(),
                before.topic(),
                before.cap(),
                before.token());
        List<Addressee> others = new ArrayList<>(addressees);
        others.remove(before);
        others.add(reached);
        return new Directory(all, others, sender, mailServer);
    }

    /** How a recipient is reached; throws IllegalArgumentException if it is none. */
    public Addressee find(String country) {
        Recipient recipient =
                recipients.find(country).orElseThrow(() -> new IllegalArgumentException(country + " is no recipient"));
        return addressees.stream()
                .filter(addressee -> addressee.recipient().equals(recipient))
                .findFirst()
                .orElseGet(() -> Addressee.of(recipient));
    }

    /** By which ways a country is reached; none if it is no recipient. */
    public Set<Channel> channels(String country) {
        return recipients
                .find(country)
                .map(recipient -> find(recipient.country()).channels())
                .orElse(Set.of());
    }

    /** Every way to these countries, in order. */
    public List<Lane> lanes(Collection<String> countries) {
        return countries.stream()
                .distinct()
                .flatMap(country -> channels(country).stream().map(channel -> new Lane(country, channel)))
                .sorted()
                .toList();
    }
}
