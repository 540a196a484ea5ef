package org.tamga.alerting.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.release.ReleasedAlert;

/**
 * What a message is made of, whatever the way it goes. That it was decided upon is why it exists: nothing else of the alert
 * reaches those who write messages.
 *
 * @param alert null for a notice, which says nothing but what it tells
 * @param exercise whether the alert is of an exercise
 * @param notice what it tells in a sentence, in the recipient's language
 * @param language in which it is written, such as en
 * @param sender the centre's name in messages
 * @param mail from whom and to whom, if it is a mail
 * @param before what went along the same lane of the same alert before, the earliest first
 */
public record Outgoing(
        Delivery delivery,
        Tidings tells,
        @Nullable ReleasedAlert alert,
        boolean exercise,
        String notice,
        String language,
        String sender,
        MailHead mail,
        List<Delivery> before) {}
