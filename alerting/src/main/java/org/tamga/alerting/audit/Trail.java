package org.tamga.alerting.audit;

import org.jdbi.v3.core.Handle;

/** Remembers what is done, in the transaction in which it is done: both or neither. */
public interface Trail {
    void add(Handle transaction, Entry entry);

    /** To be called first in a transaction that will add: so that all who add take turns in one order. */
    void hold(Handle transaction);
}
