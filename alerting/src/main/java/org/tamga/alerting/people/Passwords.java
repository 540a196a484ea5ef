package org.tamga.alerting.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps and compares passwords: Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane), 128 bits of salt. Few are
 * compared at once, so that a flood of sign-ins takes neither the memory nor all processors.
 */
final class Passwords {
    private static final int MEBIBYTES_19 = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT = 16;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEBIBYTES_19, PASSES, LANES, BYTES, Argon2.ID);
    /** Of a password that nobody has, to take as long over a name that nobody has. */
    private static final String NOBODYS =
            Password.hash(Secret.make()).addRandomSalt(SALT).with(ARGON2).getResult();

    private final Semaphore room =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    /** In the form that other Argon2 programs read too. */
    String hash(String password) {
        return calmly(() ->
                Password.hash(normal(password)).addRandomSalt(SALT).with(ARGON2).getResult());
    }

    /** @param hash null where there is no such account, or one without a password: takes as long, and is wrong */
    boolean isRight(String password, @Nullable String hash) {
        String compared = hash == null ? NOBODYS : hash;
        boolean same = calmly(
                () -> Password.check(normal(password), compared).with(Argon2Function.getInstanceFromHash(compared)));
        return same && hash != null;
    }

    /** Keyboards write the same letter in several ways. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T calmly(java.util.function.Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
