package org.tamga.alerting.people;

/** The password is not taken; the message says why, the remedy which would be. Never holds the password. */
public final class UnfitPasswordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PasswordRule.Fault fault;

    UnfitPasswordException(PasswordRule.Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public String fault() {
        return fault.name();
    }

    public String remedy() {
        return fault.remedy();
    }
}
