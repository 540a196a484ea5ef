package org.tamga.alerting.delivery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private networks are reached only where they are listed, however the address is written. */
class AllowedTest {
    private static final Allowed ANY_PUBLIC = new Allowed(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "2852039166",
                "2130706433",
                "0.0.0.0",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::1",
                "fe80::1",
                "fd00::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
            })
    void whatLeadsInwardsIsNotSentTo(String host) throws Exception {
        assertThat(ANY_PUBLIC.holds(InetAddress.getByName(host))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "193.0.6.139", "2606:4700::1111", "2a02:6b8::2"})
    void publicOnesAre(String host) throws Exception {
        assertThat(ANY_PUBLIC.holds(InetAddress.getByName(host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.20.0.0/16 10.20.255.1 yes",
                "10.20.0.0/16 10.21.0.1 no",
                "10.20.0.0/16 8.8.8.8 no",
                "10.20.0.5 10.20.0.5 yes",
                "10.20.0.5 10.20.0.6 no",
                "10.20.0.0/16 ::ffff:10.20.0.1 yes",
                "fd00:20::/32 fd00:20::7 yes",
                "fd00:20::/32 fd00:21::7 no",
                "0.0.0.0/0 10.0.0.1 yes",
                "0.0.0.0/0 ::1 no",
            })
    void whereRangesAreListedThoseAreSentToAndNoOthers(String written) throws Exception {
        String[] words = written.split(" ");
        Allowed allowed = new Allowed(List.of(AddressRange.of(words[0])));

        assertThat(allowed.holds(InetAddress.getByName(words[1]))).isEqualTo(words[2].equals("yes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "10.0.0",
                "example.org",
                "10.0.0.0/-1",
                "fd00::/129",
                "256.1.1.1",
                "10.0.0.0/8/8",
                "*",
                "::g"
            })
    void whatIsNoRangeIsRefused(String written) {
        assertThatThrownBy(() -> AddressRange.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.0/16", "::1", "fd00:20::/32"})
    void whatIsOneIsWrittenAsOne(String written) {
        assertThat(Arrays.asList(AddressRange.of(AddressRange.of(written).toString())))
                .containsExactly(AddressRange.of(written));
    }
}
