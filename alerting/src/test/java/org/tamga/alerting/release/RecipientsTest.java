package org.tamga.alerting.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** To whom alerts may be released at all. */
class RecipientsTest {
    @Test
    void membersAndObserversOfTheRegionAreTheDefault() {
        assertThat(Recipients.DEFAULT.all())
                .filteredOn(recipient -> recipient.kind() == Recipient.Kind.MEMBER)
                .extracting(Recipient::country)
                .containsExactlyInAnyOrder("AZ", "KZ", "KG", "RU", "TJ", "TM", "UZ");
        assertThat(Recipients.DEFAULT.all())
                .filteredOn(recipient -> recipient.kind() == Recipient.Kind.OBSERVER)
                .extracting(Recipient::country)
                .containsExactlyInAnyOrder("AF", "IR", "PK");
    }

    @Test
    void observersAreASetting() {
        Recipients recipients = new Recipients(List.of("KZ"), List.of("mn "), List.of());

        assertThat(recipients.find("MN")).map(Recipient::kind).contains(Recipient.Kind.OBSERVER);
        assertThat(recipients.find("AF")).isEmpty();
        assertThat(recipients.countries(List.of("OBSERVERS"))).containsExactly("MN");
    }

    @Test
    void whatIsNoCountryOrNamedTwiceIsRefused() {
        assertThatThrownBy(() -> new Recipients(List.of("KZ"), List.of("QQ"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("QQ");
        assertThatThrownBy(() -> new Recipients(List.of("KZ"), List.of("kz"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KZ twice");
    }
}
