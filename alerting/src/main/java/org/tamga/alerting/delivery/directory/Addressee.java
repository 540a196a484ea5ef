package org.tamga.alerting.delivery.directory;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.release.Recipient;

/**
 * How a recipient is reached.
 *
 * @param language in which sentences are written for it
 * @param allowed to which addresses something may be sent to it
 * @param mail the addresses that get mail; empty for none
 * @param topic whether it has a Kafka topic
 * @param token what its systems show to read the feed and to acknowledge; empty if they may not
 */
public record Addressee(
        Recipient recipient,
        Locale language,
        Allowed allowed,
        Optional<Webhook> webhook,
        List<String> mail,
        boolean topic,
        Optional<CapEndpoint> cap,
        Optional<Token> token) {
    /** One that cannot be reached. */
    public static Addressee of(Recipient recipient) {
        return new Addressee(
                recipient,
                Locale.ENGLISH,
                new Allowed(List.of()),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    public Set<Channel> channels() {
        EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
        webhook.ifPresent(present -> channels.add(Channel.WEBHOOK));
        if (!mail.isEmpty()) {
            channels.add(Channel.EMAIL);
        }
        if (topic) {
            channels.add(Channel.KAFKA);
        }
        cap.ifPresent(present -> channels.add(Channel.CAP));
        return channels;
    }
}
