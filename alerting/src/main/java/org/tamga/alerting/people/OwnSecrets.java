package org.tamga.alerting.people;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the centre keeps in its folder of secrets for whoever started it: the token of this machine's commands, and until
 * there is an account the link that makes the first one.
 */
public final class OwnSecrets {
    /** In the folder of secrets. */
    public static final String TOKEN = "token";

    static final String FIRST_ACCOUNT = "first-account";

    private final Path folder;
    private final People people;

    public OwnSecrets(Path folder, People people) {
        this.folder = folder;
        this.people = people;
    }

    /** The file with the token; makes one if there is none, or it is none of this centre's. */
    public Path token() {
        Path file = folder.resolve(TOKEN);
        boolean good = OwnerOnly.read(file).flatMap(people.tokens()::find).isPresent();
        if (!good) {
            OwnerOnly.write(file, people.tokens().ofThisBox());
        }
        return file;
    }

    /**
     * The link by which the first account is made; empty if there is one. It is in a file too, for those who start the
     * centre where what it prints goes to a log.
     *
     * @param console where the console is, without a slash at the end
     */
    public Optional<FirstAccount> firstAccount(String console) {
        Path file = folder.resolve(FIRST_ACCOUNT);
        Optional<FirstAccount> first = people.links()
                .first()
                .map(token -> new FirstAccount(console + "/sign-in#link=" + token, file.toAbsolutePath()));
        first.ifPresentOrElse(link -> OwnerOnly.write(file, link.link() + "\n"), () -> OwnerOnly.delete(file));
        return first;
    }

    /** The link, and the file that holds it. */
    public record FirstAccount(String link, Path file) {
        /** What to tell whoever started the centre: a secret on their terminal, but never in what may be a log. */
        public String said(boolean onTerminal) {
            return onTerminal
                    ? "Make the first account (once, within 24 hours): " + link
                    : "Make the first account: open the link in " + file + " (once, within 24 hours)";
        }

        @Override
        public String toString() {
            return "FirstAccount[" + file + "]";
        }
    }
}
