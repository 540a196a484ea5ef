package org.tamga.alerting.delivery.sending;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.Outgoing;
import org.tamga.alerting.delivery.WebhookForm;
import org.tamga.alerting.delivery.cap.CapForm;
import org.tamga.alerting.delivery.mail.MailForm;

/** How a message is written for each channel. */
public final class Forms {
    private final Map<Channel, Function<Outgoing, Message>> byChannel;

    /** Every channel's. */
    public static Forms all() {
        return new Forms(Map.of(
                Channel.WEBHOOK, WebhookForm::write,
                Channel.EMAIL, MailForm::write,
                Channel.KAFKA, WebhookForm::write,
                Channel.CAP, CapForm::write));
    }

    private Forms(Map<Channel, Function<Outgoing, Message>> byChannel) {
        this.byChannel = new EnumMap<>(byChannel);
    }

    Message write(Outgoing outgoing) {
        Channel channel = outgoing.delivery().lane().channel();
        Function<Outgoing, Message> form = byChannel.get(channel);
        if (form == null) {
            throw new IllegalStateException("Nothing writes messages for " + channel);
        }
        return form.apply(outgoing);
    }
}
