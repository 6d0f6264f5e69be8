"""What the kernel takes away from this process before it sees the file."""

import ctypes
import resource

MEGABYTE = 1024 * 1024
GRACE = 2  # seconds of processor between the signal and the end
IMAGE_BYTES = 1500 * MEGABYTE
PDF_BYTES = 640 * MEGABYTE
OPEN_FILES = 64
PR_SET_DUMPABLE = 4
PR_SET_NO_NEW_PRIVS = 38


def lay(*, pdf: bool, cpu_seconds: int) -> None:
    """Set the limits, for good: soft and hard alike."""
    memory = PDF_BYTES if pdf else IMAGE_BYTES
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + GRACE))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    system = ctypes.CDLL(None)
    system.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    system.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
