"""The two models that find and read text, loaded once per process.

The files come inside rapidocr's wheel and are opened by their path, so nothing is ever downloaded:
that package's own loader would fetch a model that is missing. Licence of the models: Apache-2.0.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnxruntime

DETECTION = "PP-OCRv6_det_small.onnx"
RECOGNITION = "PP-OCRv6_rec_small.onnx"
BLANK = ""


class ModelsMissingError(RuntimeError):
    """The package that carries the models is not installed as it was locked."""


@dataclass(frozen=True)
class Sessions:
    """Call them with float32 arrays of shape (pictures, 3, height, width), values from -1 to 1."""

    detection: onnxruntime.InferenceSession
    recognition: onnxruntime.InferenceSession

    @cached_property
    def signs(self) -> list[str]:
        """What each class of the recognition stands for: the blank, the signs, a space."""
        known = self.recognition.get_modelmeta().custom_metadata_map["character"]
        return [BLANK, *known.splitlines(), " "]

    def text_map(self, pictures: np.ndarray) -> np.ndarray:
        """How likely each pixel belongs to text: (pictures, height, width), 0 to 1."""
        return self.detection.run(None, {"x": pictures})[0][:, 0]

    def sign_map(self, pictures: np.ndarray) -> np.ndarray:
        """How likely each class is at each step: (pictures, steps, classes), 0 to 1.

        A step is eight pixels of a line that is 48 pixels high.
        """
        return self.recognition.run(None, {"x": pictures})[0]


@lru_cache(maxsize=1)
def load() -> Sessions:
    """The sessions of this process; to be called after a fork, never before one.

    Raises ModelsMissingError when the models are not where the package keeps them.
    """
    return Sessions(_session(DETECTION), _session(RECOGNITION))


def _session(name: str) -> onnxruntime.InferenceSession:
    package = find_spec("rapidocr")
    path = Path(package.origin).parent / "models" / name if package and package.origin else None
    if path is None or not path.is_file():
        raise ModelsMissingError(name)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # papers are read side by side, each on one core
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # shapes differ from line to line; an arena only grows
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(path), sess_options=options, providers=["CPUExecutionProvider"]
    )
