package org.tamga.alerting.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which passwords are taken: long ones that are not easily guessed, of whatever characters. */
final class PasswordRule {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    /** Of 0 to 4: more than a hundred million guesses. */
    private static final int HARD_ENOUGH = 3;
    /** Only this much is judged, since the judgement of long ones takes long; what is hard so far stays hard. */
    private static final int JUDGED = 64;

    private static final Zxcvbn GUESSING = new Zxcvbn();

    private PasswordRule() {}

    /** Why a password is not taken. */
    public enum Fault {
        TOO_SHORT("12 characters or more, a few words that nobody would put together"),
        TOO_LONG("128 characters or less"),
        EASILY_GUESSED("one that is on no list and has neither your name nor the centre's: a few words that nobody"
                + " would put together");

        private final String remedy;

        Fault(String remedy) {
            this.remedy = remedy;
        }

        public String remedy() {
            return remedy;
        }
    }

    /** @param names of the person, which an attacker tries first */
    static Optional<Fault> judge(String password, String... names) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        String judged = password.substring(0, Math.min(JUDGED, password.length()));
        int score = GUESSING.measure(judged, known(names)).getScore();
        return score < HARD_ENOUGH ? Optional.of(Fault.EASILY_GUESSED) : Optional.empty();
    }

    private static List<String> known(String... names) {
        List<String> known = new ArrayList<>(List.of("tamga", "alert", "narcotics", "officer"));
        for (String name : names) {
            known.addAll(Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\W+")));
        }
        known.removeIf(word -> word.length() < 3);
        return known;
    }
}
