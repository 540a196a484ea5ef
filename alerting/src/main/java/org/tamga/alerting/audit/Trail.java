package org.tamga.alerting.audit;

import org.jdbi.v3.core.Handle;

/** Remembers what is done, in the transaction in which it is done: both or neither. */
@FunctionalInterface
public interface Trail {
    void add(Handle transaction, Entry entry);
}
