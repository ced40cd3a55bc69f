package org.qmp4j.supervisor.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all that this library throws on purpose. The message says what was being done, to which domain, and what
 * to do about it; the facts are in the fields of the subclasses.
 */
public abstract sealed class SupervisorException extends RuntimeException
        permits BackupException,
                CheckpointException,
                ChainException,
                CpuDifferenceException,
                DomainExistsException,
                DomainLockedException,
                DomainNotFoundException,
                DomainStateException,
                DomainXmlException,
                ImageException,
                OperationException,
                PeerException,
                ProofException,
                QemuExitedException,
                QemuStartException,
                SaveImageException,
                StateFileException,
                UnsupportedConfigurationException,
                WouldBeLostException {
    private static final long serialVersionUID = 1L;

    SupervisorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
