package org.qmp4j.testkit.commandline;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What the C library says about a failure, from what Java says. */
public final class Complaints {

    private Complaints() {}

    /** QEMU's words for what went wrong with a file. */
    public static String of(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        return failure instanceof AccessDeniedException ? "Permission denied" : String.valueOf(failure.getMessage());
    }
}
