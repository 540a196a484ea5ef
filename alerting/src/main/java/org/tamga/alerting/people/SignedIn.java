package org.tamga.alerting.people;

/**
 * Somebody who is signed in.
 *
 * @param token the secret of the session; empty where it is not told again
 */
public record SignedIn(String token, Account account, Session session) {
    public Person person() {
        return account.person();
    }

    @Override
    public String toString() {
        return "SignedIn[" + account.personId() + ", " + session.sessionId() + "]";
    }
}
