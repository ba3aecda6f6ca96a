"""Label Studio's SDK validates the tasks against the configuration that --config writes."""

import json

from label_studio_sdk.label_interface import LabelInterface

from interop import pairs


def test_tasks_fit_the_configuration(export, article, statements, tmp_path):
    config = tmp_path / "config.xml"
    path = export("label-studio", "--config", str(config))
    interface = LabelInterface(config.read_text(encoding="utf-8"))
    interface.validate()
    (task,) = json.loads(path.read_text(encoding="utf-8"))
    assert interface.validate_task({"data": task["data"]})
    (annotation,) = task["annotations"]
    assert interface.validate_annotation(annotation)
    assert interface.validate_prediction(annotation, return_errors=True) == []
    regions = [one for one in annotation["result"] if one["type"] == "labels"]
    found = [
        (one["value"]["labels"][0], article[one["value"]["start"] : one["value"]["end"]])
        for one in regions
    ]
    assert found == pairs(statements)
    numbers = [one["value"]["number"] for one in annotation["result"] if one["type"] == "number"]
    assert numbers == [one["confidence"] for one in statements if one["confidence"] is not None]
    (relation,) = [one for one in annotation["result"] if one["type"] == "relation"]
    assert (relation["from_id"], relation["to_id"], relation["labels"]) == ("s3", "s1", ["denies"])
    (prediction,) = task["predictions"]
    assert interface.validate_prediction(prediction)
