package org.tamga.alerting.audit;

/** Gets each signed head, to keep it where whoever changes the centre's database does not reach it. */
@FunctionalInterface
public interface Witness {
    /** May throw: the head is then told again with the next one. */
    void tell(SignedHead head);
}
