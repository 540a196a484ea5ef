package org.tamga.alerting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tamga.alerting.posts.Arrival;
import org.tamga.alerting.posts.Claim;
import org.tamga.alerting.posts.LifeSign;

/** Signs of life and arrivals for tests. */
public final class Posts {
    public static final String KORDAY = "KZ-KORDAY";
    private static final long PLENTY = 100L << 30;

    private Posts() {}

    /** A post that has nothing to say but that it is there, each minute. */
    public static LifeSign sign(String post, Instant heardAt) {
        return new LifeSign(post, heardAt, heardAt, 0L, 0, 0, null, Claim.NOTHING, "1.2.3", PLENTY, 60);
    }

    /** The same, saying that numbers up to {@code to} have left it. */
    public static LifeSign claiming(long from, long to, LifeSign sign) {
        return with(sign, sign.clockOffsetMillis(), 0, null, claim(from, to), PLENTY);
    }

    /** The same, with a clock that is off. */
    public static LifeSign off(long millis, LifeSign sign) {
        return new LifeSign(
                sign.post(),
                sign.heardAt(),
                sign.sentAt().minusMillis(millis),
                millis,
                sign.lastNumber(),
                sign.waiting(),
                sign.oldestWaiting(),
                sign.claim(),
                sign.version(),
                sign.freeBytes(),
                sign.everySeconds());
    }

    /** The same, with reports that wait there. */
    public static LifeSign waiting(long reports, Instant oldest, LifeSign sign) {
        return with(sign, sign.clockOffsetMillis(), reports, oldest, sign.claim(), sign.freeBytes());
    }

    /** The same, with so much room. */
    public static LifeSign free(long bytes, LifeSign sign) {
        return with(sign, sign.clockOffsetMillis(), sign.waiting(), sign.oldestWaiting(), sign.claim(), bytes);
    }

    private static LifeSign with(
            LifeSign sign, Long offset, long waiting, Instant oldest, Claim claim, long freeBytes) {
        return new LifeSign(
                sign.post(),
                sign.heardAt(),
                sign.sentAt(),
                offset,
                Math.max(sign.lastNumber(), claim.to()),
                waiting,
                oldest,
                claim,
                sign.version(),
                freeBytes,
                sign.everySeconds());
    }

    /** Whose reports are those of {@link #eventId}. */
    public static Claim claim(long from, long to) {
        String text = LongStream.rangeClosed(from, to)
                .mapToObj(n -> eventId(n) + "\n")
                .collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return new Claim(from, to, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String eventId(long number) {
        return UUID.nameUUIDFromBytes(("report " + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** These numbers came, with the events that the post says they were. */
    public static List<Arrival> arrivals(String post, Instant at, long... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> new Arrival(post, number, eventId(number), at))
                .toList();
    }

    /** All numbers of the span came. */
    public static List<Arrival> arrivalsOf(String post, Instant at, long from, long to) {
        return arrivals(post, at, LongStream.rangeClosed(from, to).toArray());
    }
}
